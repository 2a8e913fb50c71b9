import { newId } from '../../core/base/index.ts';
import type { LinkKind, Snapshot } from '../../core/model/index.ts';
import { addAll, type Gesture, gesture, newRecord, picks, refuse } from './gesture.ts';
import { BLANK_HANDOFF, twinOf } from './link-ends.ts';

/** An arrow between two cards. A card is never linked with itself, nor two cards twice in the same way. */
export function addLink(snapshot: Snapshot, from: string, to: string, kind: LinkKind): Gesture {
  if (from === to) return refuse('self-link');
  if (!snapshot.cards.has(from) || !snapshot.cards.has(to)) return refuse('no-place');
  const twin = twinOf(snapshot, { from, to, kind });
  if (twin) return refuse('duplicate-link', picks('links', [twin.id]));
  const id = newId();
  const handoff = kind === 'handoff' ? BLANK_HANDOFF : undefined;
  return gesture(
    addAll([newRecord('links', { id, from, to, kind, label: '', handoff })]),
    picks('links', [id]),
  );
}
