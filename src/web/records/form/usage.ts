import {
  LIBRARY_TABLES,
  type LibraryTable,
  MAP_TABLES,
  referencedIds,
  type Snapshot,
  TABLES,
  tableIn,
} from '../../../core/model/index.ts';

/** How many records of this map and its library name each record of the table. */
export type Usage = ReadonlyMap<string, number>;

export function usageOf(snapshot: Snapshot, table: LibraryTable): Usage {
  const counts = new Map<string, number>();
  const count = (ids: Iterable<string>) => {
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  if (table === 'personas') count(snapshot.journey.personas);
  for (const other of [...MAP_TABLES, ...LIBRARY_TABLES]) {
    const references = TABLES[other].references.filter(({ to }) => to === table);
    if (references.length === 0) continue;
    for (const record of tableIn(snapshot, other).list) {
      count(references.flatMap((reference) => referencedIds(record, reference).map(({ id }) => id)));
    }
  }
  return counts;
}
