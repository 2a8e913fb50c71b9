import { gridOf, type Snapshot } from '../../core/model/index.ts';
import type { Spot } from './gesture.ts';
import { hasCell } from './order.ts';
import { settle } from './walk.ts';

/**
 * Where the keyboard stands after a change, one's own or a colleague's: where its card has gone, else on the card
 * that took its place, the one above, or the cell; when lane or step are gone too, in the nearest one that is left.
 * null when the map has no cell any more.
 */
export function landing(before: Snapshot, after: Snapshot, spot: Spot): Spot | null {
  const card = spot.card === null ? undefined : after.cards.get(spot.card);
  if (card && hasCell(after, card)) {
    return { cell: { lane: card.lane, step: card.step }, card: card.id };
  }
  const [old, now] = [gridOf(before), gridOf(after)];
  const steps = new Set(now.steps.map(({ id }) => id));
  const lane = nearest(old.lanes, spot.cell.lane, (id) => after.lanes.has(id));
  const step = nearest(old.steps, spot.cell.step, (id) => steps.has(id));
  if (lane === undefined || step === undefined) return settle(after, null);
  const cell = { lane, step };
  if (lane !== spot.cell.lane || step !== spot.cell.step) {
    return { cell, card: now.cell(lane, step)[0]?.id ?? null };
  }
  if (spot.card === null) return spot;
  const left = new Set(now.cell(lane, step).map(({ id }) => id));
  const next = nearest(old.cell(lane, step), spot.card, (id) => left.has(id));
  return { cell, card: next ?? null };
}

/** The record itself if it is left, else the next one after it that is, else the last one before it. */
function nearest(
  list: readonly { readonly id: string }[],
  id: string,
  isLeft: (id: string) => boolean,
): string | undefined {
  const at = list.findIndex((record) => record.id === id);
  if (at < 0) return isLeft(id) ? id : undefined;
  const found =
    list.slice(at).find((record) => isLeft(record.id)) ??
    list.slice(0, at).findLast((record) => isLeft(record.id));
  return found?.id;
}
