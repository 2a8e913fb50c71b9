import { type Command, type Snapshot, tableIn } from '../../core/model/index.ts';
import { type Gesture, gesture, NOTHING, picks, refuse } from './gesture.ts';

type Named = { readonly id: string };

/** Moves stages or lanes before another one (null: to the end), with all that stands on them. */
export function reorder(
  snapshot: Snapshot,
  table: 'stages' | 'lanes',
  ids: readonly string[],
  before: string | null,
): Gesture {
  const { list } = tableIn(snapshot, table);
  const wanted = new Set(ids);
  const moving = list.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
  if (moving.length === 0) return NOTHING;
  if (!isMoved(list, moving, before)) return gesture([], picks(table, moving));
  const command: Command = { type: 'records.move', table, ids: moving, before };
  return gesture([command], picks(table, moving));
}

/** Moves a stage or lane by one place with the keyboard. */
export function nudgeHeader(
  snapshot: Snapshot,
  table: 'stages' | 'lanes',
  id: string,
  to: 'earlier' | 'later',
): Gesture {
  const { list } = tableIn(snapshot, table);
  const at = list.findIndex((record) => record.id === id);
  const neighbour = list[to === 'earlier' ? at - 1 : at + 1];
  if (at < 0 || !neighbour) return refuse('edge');
  return reorder(snapshot, table, [id], to === 'earlier' ? neighbour.id : (list[at + 2]?.id ?? null));
}

/** Whether moving these before that changes the order at all. */
export function isMoved(list: readonly Named[], moving: readonly string[], before: string | null): boolean {
  const set = new Set(moving);
  const ids = list.map(({ id }) => id);
  const stay = ids.filter((id) => !set.has(id));
  const at = before === null ? -1 : ids.indexOf(before);
  const anchor = at < 0 ? undefined : ids.slice(at).find((id) => !set.has(id));
  const after = stay.toSpliced(anchor === undefined ? stay.length : stay.indexOf(anchor), 0, ...moving);
  return after.length !== ids.length || after.some((id, index) => id !== ids[index]);
}
