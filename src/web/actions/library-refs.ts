import {
  type FileRecord,
  isLibraryTable,
  LIBRARY_TABLES,
  type LibraryTable,
  mapReference,
  type Reference,
  referencedIds,
  TABLES,
  type TableName,
} from '../../core/model/index.ts';

/** Library records as files hold them, by table. */
export type LibraryPart = { readonly [K in LibraryTable]?: readonly FileRecord[] };

interface Tabled {
  readonly table: TableName;
  readonly record: object;
}

const libraryReferences = (table: TableName): readonly Reference[] =>
  TABLES[table].references.filter(({ to }) => isLibraryTable(to));

/** The library records that these name, and those that they name in turn; names that lead nowhere are passed over. */
export function reachable(from: readonly Tabled[], library: LibraryPart): LibraryPart {
  const known = new Map(
    LIBRARY_TABLES.map((table) => [
      table,
      new Map((library[table] ?? []).map((record) => [String(record.id), record])),
    ]),
  );
  const found = new Map<LibraryTable, Set<string>>(LIBRARY_TABLES.map((table) => [table, new Set()]));
  const waiting: Tabled[] = [...from];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const reference of libraryReferences(next.table)) {
      const table = reference.to as LibraryTable;
      for (const { id } of referencedIds(next.record, reference)) {
        const record = known.get(table)?.get(id);
        if (!record || found.get(table)?.has(id)) continue;
        found.get(table)?.add(id);
        waiting.push({ table, record });
      }
    }
  }
  return Object.fromEntries(
    LIBRARY_TABLES.flatMap((table) => {
      const records = (library[table] ?? []).filter((record) => found.get(table)?.has(String(record.id)));
      return records.length > 0 ? [[table, records]] : [];
    }),
  );
}

/** A copy that names other library records: `to` says which, by table and id. */
export const renameLibrary = <T extends object>(
  table: TableName,
  record: T,
  to: (table: LibraryTable, id: string) => string,
): T =>
  libraryReferences(table).reduce(
    (next, reference) => mapReference(next, reference, (id) => to(reference.to as LibraryTable, id)),
    record,
  );
