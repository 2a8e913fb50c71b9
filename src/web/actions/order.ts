import { type Card, gridOf, type Snapshot } from '../../core/model/index.ts';
import type { Beside, Cell } from './gesture.ts';

type Named = { readonly id: string };

/** The record to stand before, so as to come beside; null is the end. */
export function beforeOf(list: readonly Named[], beside: Beside): string | null {
  if (beside === null) return null;
  if ('before' in beside) return list.some(({ id }) => id === beside.before) ? beside.before : null;
  const at = list.findIndex(({ id }) => id === beside.after);
  return at < 0 ? null : (list[at + 1]?.id ?? null);
}

/** The record to stand before, so as to come after the last of these; the end when none of them is there. */
export function afterLast(list: readonly Named[], ids: ReadonlySet<string>): string | null {
  const at = list.findLastIndex(({ id }) => ids.has(id));
  return at < 0 ? null : (list[at + 1]?.id ?? null);
}

export const hasCell = (snapshot: Snapshot, { lane, step }: Cell): boolean =>
  snapshot.lanes.has(lane) && gridOf(snapshot).steps.some(({ id }) => id === step);

export const indexById = (list: readonly Named[]): ReadonlyMap<string, number> =>
  new Map(list.map(({ id }, index) => [id, index]));

/** Lane by lane, step by step, from top to bottom; cards without a place come last. */
export function inReadingOrder(snapshot: Snapshot, ids: Iterable<string>): Card[] {
  const wanted = new Set(ids);
  const grid = gridOf(snapshot);
  const lanes = indexById(grid.lanes);
  const steps = indexById(grid.steps);
  const rank = ({ lane, step }: Card): number => {
    const [row, column] = [lanes.get(lane), steps.get(step)];
    return row === undefined || column === undefined ? Number.POSITIVE_INFINITY : row * steps.size + column;
  };
  const cards = snapshot.cards.list.filter(({ id }) => wanted.has(id));
  const ranks = new Map(cards.map((card) => [card.id, rank(card)]));
  const rankOf = ({ id }: Card): number => ranks.get(id) ?? 0;
  // Sorting is stable: within a cell the table's order stays. Infinity minus itself is no number.
  return cards.sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
}
