import {
  LIBRARY_TABLES,
  type LibraryTable,
  MAP_TABLES,
  referencedIds,
  type Snapshot,
  TABLES,
  type TableName,
  tableIn,
} from '../../../core/model/index.ts';

/** A record that names another one. */
export interface User {
  readonly table: TableName | 'journey';
  readonly id: string;
}

/** The records of this journey, then those of the library, that name a library record; each once. */
export function usersOf(snapshot: Snapshot, table: LibraryTable, id: string): readonly User[] {
  const isPersona = table === 'personas' && snapshot.journey.personas.includes(id);
  const others = [...MAP_TABLES, ...LIBRARY_TABLES].flatMap((other): User[] => {
    const references = TABLES[other].references.filter(({ to }) => to === table);
    if (references.length === 0) return [];
    return tableIn(snapshot, other)
      .list.filter((record) =>
        references.some((reference) => referencedIds(record, reference).some((one) => one.id === id)),
      )
      .map((record) => ({ table: other, id: record.id }));
  });
  return isPersona ? [{ table: 'journey', id: snapshot.journey.id }, ...others] : others;
}

export const sameUsers = (a: readonly User[], b: readonly User[]): boolean =>
  a.length === b.length && a.every(({ table, id }, i) => table === b[i]?.table && id === b[i]?.id);
