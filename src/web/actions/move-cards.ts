import { type Command, gridOf, type Snapshot } from '../../core/model/index.ts';
import { type Cell, type Gesture, gesture, NOTHING, picks, refuse } from './gesture.ts';
import { hasCell, inReadingOrder } from './order.ts';

/**
 * Drops cards into a cell, before one of its cards (null: at its end), in the order in which they were read.
 * Cards of the tray are placed in the same way. Nothing happens when they stand there already.
 */
export function dropCards(
  snapshot: Snapshot,
  ids: readonly string[],
  target: Cell & { readonly before: string | null },
): Gesture {
  const { lane, step, before } = target;
  if (!hasCell(snapshot, target)) return refuse('no-place');
  const moving = inReadingOrder(snapshot, ids).map(({ id }) => id);
  if (moving.length === 0) return NOTHING;
  const isMoving = new Set(moving);
  const cell = gridOf(snapshot)
    .cell(lane, step)
    .map(({ id }) => id);
  const at = before === null ? -1 : cell.indexOf(before);
  const anchor = at < 0 ? null : (cell.slice(at).find((id) => !isMoving.has(id)) ?? null);
  const stay = cell.filter((id) => !isMoving.has(id));
  const result = stay.toSpliced(anchor === null ? stay.length : stay.indexOf(anchor), 0, ...moving);
  if (result.length === cell.length && result.every((id, index) => id === cell[index])) {
    return gesture([], picks('cards', moving));
  }
  const command: Command = {
    type: 'records.move',
    table: 'cards',
    ids: moving,
    place: { lane, step },
    before: anchor,
  };
  return gesture([command], picks('cards', moving));
}

/** The card that stands at an index of a cell, for `before`; null past its end. */
export const cardAtIndex = (snapshot: Snapshot, { lane, step }: Cell, index: number): string | null =>
  gridOf(snapshot).cell(lane, step)[Math.max(0, index)]?.id ?? null;
