import type { Command, Moment, MomentKind, Snapshot } from '../../core/model/index.ts';
import { blankMoment } from './add-moment.ts';
import { addAll, type Gesture, gesture, NOTHING, picks, refuse } from './gesture.ts';
import { inReadingOrder } from './order.ts';

/**
 * Marks cards as pain or delight; when all of them are marked, takes the marks off again. Only blank marks go:
 * a moment that somebody has written up, or that an action hangs on, is never lost to a key. Then nothing is done
 * (`written-up`) and those moments are selected, to be looked at and deleted by hand.
 */
export function toggleMoments(snapshot: Snapshot, cards: readonly string[], kind: MomentKind): Gesture {
  const chosen = inReadingOrder(snapshot, cards);
  if (chosen.length === 0) return NOTHING;
  const ids = new Set(chosen.map(({ id }) => id));
  const there = snapshot.moments.list.filter(
    (moment) => moment.kind === kind && moment.card !== undefined && ids.has(moment.card),
  );
  const marked = new Set(there.map(({ card }) => card));
  const unmarked = chosen.filter(({ id }) => !marked.has(id));
  if (unmarked.length > 0) {
    return gesture(addAll(unmarked.map(({ id, step }) => blankMoment(kind, { step, card: id }))));
  }
  const written = there.filter((moment) => !isBlank(snapshot, moment));
  if (written.length > 0) return refuse('written-up', idsOf(written));
  const command: Command = { type: 'records.remove', records: idsOf(there) };
  return gesture([command]);
}

const idsOf = (moments: readonly Moment[]) =>
  picks(
    'moments',
    moments.map(({ id }) => id),
  );

const isBlank = (snapshot: Snapshot, moment: Moment): boolean =>
  [moment.title, moment.body, moment.evidence.source, moment.cost, moment.limit].every(
    (text) => !text?.trim(),
  ) && !snapshot.actions.list.some((action) => action.moment === moment.id);
