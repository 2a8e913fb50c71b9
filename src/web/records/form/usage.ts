import type { LibraryTable, Snapshot } from '../../../core/model/index.ts';
import { referrersOf } from '../used/referrers.ts';

/** How many records of this map and its library name each record of the table. */
export type Usage = ReadonlyMap<string, number>;

export function usageOf(snapshot: Snapshot, table: LibraryTable): Usage {
  const counts = new Map<string, number>();
  for (const { names } of referrersOf(snapshot, table)) {
    for (const id of names) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
