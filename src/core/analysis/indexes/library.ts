import { remember } from '../../base/index.ts';
import {
  isLibraryTable,
  LIBRARY_TABLES,
  type LibraryRecords,
  type LibraryTable,
  MAP_TABLES,
  type Reference,
  referencedIds,
  TABLES,
  type Table,
  type TableName,
} from '../../model/index.ts';
import type { Context } from '../context.ts';

type Named = { readonly table: LibraryTable; readonly id: string };
type Loose = { readonly id: string };

const OUTSIDE = Object.fromEntries(
  [...MAP_TABLES, ...LIBRARY_TABLES].map((table) => [
    table,
    TABLES[table].references.filter((reference) => isLibraryTable(reference.to)),
  ]),
) as unknown as Readonly<Record<TableName, readonly Reference[]>>;

/** The library records that a record names. */
const named = remember((record: Loose, table: TableName): readonly Named[] =>
  OUTSIDE[table].flatMap((reference) =>
    referencedIds(record, reference).map(({ id }) => ({ table: reference.to as LibraryTable, id })),
  ),
);

/** The library records that the journey uses or came with, and those that they name in turn; ids by table. */
export const usedIds = ({
  tables,
  uses,
  journey,
}: Context): ReadonlyMap<LibraryTable, ReadonlySet<string>> => {
  const used = new Map<LibraryTable, Set<string>>(LIBRARY_TABLES.map((table) => [table, new Set()]));
  const waiting: Named[] = [
    ...Object.entries(uses).map(([id, table]) => ({ table, id })),
    ...journey.personas.map((id): Named => ({ table: 'personas', id })),
  ];
  for (const table of MAP_TABLES.filter((name) => OUTSIDE[name].length > 0)) {
    for (const record of tables[table].list) waiting.push(...named(record, table));
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const ids = used.get(next.table);
    const record = tables[next.table].get(next.id);
    if (!ids || !record || ids.has(next.id)) continue;
    ids.add(next.id);
    waiting.push(...named(record, next.table));
  }
  return used;
};

const usedOf = <T extends LibraryTable>({ tables, use }: Context, table: T): readonly LibraryRecords[T][] => {
  const ids = use(usedIds).get(table);
  const { list } = tables[table] as unknown as Table<LibraryRecords[T]>;
  return list.filter(({ id }) => ids?.has(id));
};

export const usedScripts = (context: Context) => usedOf(context, 'scripts');
export const usedSlas = (context: Context) => usedOf(context, 'slas');
