import { remember } from '../../base/index.ts';
import {
  isLibraryTable,
  LIBRARY_TABLES,
  type LibraryTable,
  MAP_TABLES,
  type Reference,
  referencedIds,
  TABLES,
  type TableName,
} from '../../model/index.ts';

/** A library record that another one names, there or not. */
export interface Named {
  readonly table: LibraryTable;
  readonly id: string;
}

const OUTSIDE = Object.fromEntries(
  [...MAP_TABLES, ...LIBRARY_TABLES].map((table) => [
    table,
    TABLES[table].references.filter((reference) => isLibraryTable(reference.to)),
  ]),
) as unknown as Readonly<Record<TableName, readonly Reference[]>>;

/** Tables whose records name library records. */
export const NAMING_MAP_TABLES = MAP_TABLES.filter((table) => OUTSIDE[table].length > 0);
export const NAMING_LIBRARY_TABLES = LIBRARY_TABLES.filter((table) => OUTSIDE[table].length > 0);

/** The library records that a record names. */
export const namedRecords = remember((record: { readonly id: string }, table: TableName): readonly Named[] =>
  OUTSIDE[table].flatMap((reference) =>
    referencedIds(record, reference).map(({ id }) => ({ table: reference.to as LibraryTable, id })),
  ),
);

/** The same as one text each, which are equal where they say the same. */
export const namedKeys = remember((record: { readonly id: string }, table: TableName): readonly string[] =>
  namedRecords(record, table).map(keyOfNamed),
);

/** Ids hold no spaces at their beginning, and tables none at all. */
export const keyOfNamed = ({ table, id }: Named): string => `${table} ${id}`;

export function namedOf(key: string): Named {
  const end = key.indexOf(' ');
  return { table: key.slice(0, end) as LibraryTable, id: key.slice(end + 1) };
}
