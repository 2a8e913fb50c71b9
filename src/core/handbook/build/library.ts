import {
  isMapTable,
  LIBRARY_TABLES,
  type LibraryRecords,
  type LibraryTable,
  MAP_TABLES,
  referencedIds,
  type Snapshot,
  TABLES,
  type TableName,
  tableIn,
} from '../../model/index.ts';

/** Records of one kind, in the order of the library. */
export interface Records<T> {
  readonly list: readonly T[];
  get(id: string | undefined): T | undefined;
}

export type BookLibrary = { readonly [K in LibraryTable]: Records<LibraryRecords[K]> };

type Reference = (typeof TABLES)[TableName]['references'][number];

const REFERENCES = Object.fromEntries(
  [...MAP_TABLES, ...LIBRARY_TABLES].map((table) => [
    table,
    TABLES[table].references.filter(({ to }) => !isMapTable(to)),
  ]),
) as unknown as Readonly<Record<TableName, readonly Reference[]>>;

/** The library records that a journey names or came with, and those that they name in turn. */
function namedBy(snapshot: Snapshot): ReadonlyMap<LibraryTable, ReadonlySet<string>> {
  const named = new Map(LIBRARY_TABLES.map((table) => [table, new Set<string>()]));
  const name = (table: LibraryTable, id: string): void => {
    const ids = named.get(table);
    const record = tableIn(snapshot, table).get(id);
    if (!ids || !record || ids.has(id)) return;
    ids.add(id);
    nameAll(table, record);
  };
  const nameAll = (table: TableName, record: object): void => {
    for (const reference of REFERENCES[table]) {
      for (const { id } of referencedIds(record, reference)) name(reference.to as LibraryTable, id);
    }
  };
  for (const [id, table] of Object.entries(snapshot.uses)) name(table, id);
  for (const id of snapshot.journey.personas) name('personas', id);
  for (const table of MAP_TABLES) {
    if (REFERENCES[table].length === 0) continue;
    for (const record of tableIn(snapshot, table).list) nameAll(table, record);
  }
  // Words that customers must not hear hold for the whole house.
  for (const { id } of snapshot.library.terms.list) name('terms', id);
  return named;
}

/** What the journeys of a handbook stand on. Of two records of one id the first journey's counts. */
export function libraryOf(snapshots: readonly Snapshot[]): BookLibrary {
  const all = snapshots.map((snapshot) => ({ snapshot, named: namedBy(snapshot) }));
  return Object.fromEntries(
    LIBRARY_TABLES.map((table) => {
      const records = new Map<string, { readonly id: string }>();
      for (const { snapshot, named } of all) {
        for (const record of tableIn(snapshot, table).list) {
          if (named.get(table)?.has(record.id) && !records.has(record.id)) records.set(record.id, record);
        }
      }
      const list = [...records.values()];
      return [
        table,
        { list, get: (id: string | undefined) => (id === undefined ? undefined : records.get(id)) },
      ];
    }),
  ) as unknown as BookLibrary;
}
