import type { Refusal, SessionStatus } from '../../sync/index.ts';

/** A state that stops the work or endangers it: told on the page, not in the bar alone. */
export type GraveState = 'read-only' | 'offline-unkept' | Refusal;

/** What the user can do about it with a click. */
export type Remedy = 'reload' | 'retry';

const REMEDIES: Readonly<Record<GraveState, Remedy | null>> = {
  'read-only': 'reload',
  'offline-unkept': null,
  'bad-message': 'reload',
  'not-signed-in': 'reload',
  'no-right': 'retry',
  'no-such-document': 'retry',
  // What to do about it has buttons of its own.
  'other-epoch': null,
  'too-large': 'retry',
  'too-many': 'retry',
};

export const remedyOf = (state: GraveState): Remedy | null => REMEDIES[state];

export function graveState({ save, refused }: Pick<SessionStatus, 'save' | 'refused'>): GraveState | null {
  if (save === 'refused') return refused;
  return save === 'read-only' || save === 'offline-unkept' ? save : null;
}

export const isRefusal = (state: GraveState): state is Refusal =>
  state !== 'read-only' && state !== 'offline-unkept';

/** Where the last edits are: on the server, on this device, or on this screen alone. */
export type Whereabouts = 'server' | 'device' | 'screen';

export function whereabouts({ pending, kept }: Pick<SessionStatus, 'pending' | 'kept'>): Whereabouts {
  if (!pending) return 'server';
  return kept ? 'device' : 'screen';
}
