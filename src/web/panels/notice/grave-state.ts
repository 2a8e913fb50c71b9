import type { Refusal, SessionStatus } from '../../sync/index.ts';

/** A state that stops the work or endangers it: told on the page, not in the bar alone. `unsent`: the right went before the last edits did. */
export type GraveState = 'read-only' | 'offline-unkept' | 'unsent' | Refusal;

/** What the user can do about it with a click. */
export type Remedy = 'reload' | 'retry' | 'sign-in';

const REMEDIES: Readonly<Record<GraveState, Remedy | null>> = {
  'read-only': 'reload',
  'offline-unkept': null,
  'bad-message': 'reload',
  unsent: null,
  'not-signed-in': 'sign-in',
  'no-right': 'retry',
  'no-such-document': 'retry',
  // What to do about it has buttons of its own.
  'other-epoch': null,
  'too-large': 'retry',
  'too-many': 'retry',
};

export const remedyOf = (state: GraveState): Remedy | null => REMEDIES[state];

type Told = Pick<SessionStatus, 'save' | 'refused' | 'viewOnly' | 'pending'>;

export function graveState({ save, refused, viewOnly, pending }: Told): GraveState | null {
  if (save === 'refused') return refused;
  if (viewOnly) return pending ? 'unsent' : null;
  return save === 'read-only' || save === 'offline-unkept' ? save : null;
}

export const isRefusal = (state: GraveState): state is Refusal =>
  state !== 'read-only' && state !== 'offline-unkept' && state !== 'unsent';

/** Where the last edits are: on the server, on this device, or on this screen alone. */
export type Whereabouts = 'server' | 'device' | 'screen';

export function whereabouts({ pending, kept }: Pick<SessionStatus, 'pending' | 'kept'>): Whereabouts {
  if (!pending) return 'server';
  return kept ? 'device' : 'screen';
}
