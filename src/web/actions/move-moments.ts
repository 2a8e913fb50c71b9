import type { Command, Snapshot } from '../../core/model/index.ts';
import { type MomentPlace, placeOfMoment } from './add-moment.ts';
import { type Gesture, gesture, NOTHING, picks, refuse } from './gesture.ts';

/** Moves moments to a step or onto a card; on a step they let go of the card that they were on. */
export function moveMoments(snapshot: Snapshot, ids: readonly string[], to: MomentPlace): Gesture {
  const place = placeOfMoment(snapshot, to);
  if (!place) return refuse('no-place');
  const moving = [...new Set(ids)].filter((id) => snapshot.moments.has(id));
  if (moving.length === 0) return NOTHING;
  const command: Command = {
    type: 'records.move',
    table: 'moments',
    ids: moving,
    place: { step: place.step, card: place.card },
  };
  return gesture([command], picks('moments', moving));
}
