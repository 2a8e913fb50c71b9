import { LIBRARY_TABLES, type LibraryRecords, type LibraryTable, type Table } from '../../model/index.ts';
import type { Context, Index } from '../context.ts';
import { NAMING_MAP_TABLES, type Named, namedRecords } from './references.ts';

/** The library records that the journey itself names, once each. */
const namedByMap = ({ tables, uses, journey }: Context): readonly Named[] => {
  const once = new Map(LIBRARY_TABLES.map((table) => [table, new Map<string, Named>()]));
  const add = (named: Named) => once.get(named.table)?.set(named.id, named);
  for (const [id, table] of Object.entries(uses)) add({ table, id });
  for (const id of journey.personas) add({ table: 'personas', id });
  for (const table of NAMING_MAP_TABLES) {
    for (const record of tables[table].list) namedRecords(record, table).forEach(add);
  }
  return [...once.values()].flatMap((byId) => [...byId.values()]);
};

/** The library records that the journey uses or came with, and those that they name in turn; ids by table. */
export const usedIds = ({ tables, use }: Context): ReadonlyMap<LibraryTable, ReadonlySet<string>> => {
  const used = new Map<LibraryTable, Set<string>>(LIBRARY_TABLES.map((table) => [table, new Set()]));
  const waiting = [...use(namedByMap)];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const ids = used.get(next.table);
    const record = tables[next.table].get(next.id);
    if (!ids || !record || ids.has(next.id)) continue;
    ids.add(next.id);
    waiting.push(...namedRecords(record, next.table));
  }
  return used;
};

/** Whether a library record is there. It changes when one comes or goes, not when one is edited. */
export const isThere = ({ use }: Context): ((named: Named) => boolean) => {
  const ids = new Map(LIBRARY_TABLES.map((table) => [table, new Set(use(ID_LISTS[table]))]));
  return ({ table, id }) => ids.get(table)?.has(id) === true;
};

const ID_LISTS = Object.fromEntries(
  LIBRARY_TABLES.map((table) => [table, ({ tables }: Context) => tables[table].list.map(({ id }) => id)]),
) as unknown as Readonly<Record<LibraryTable, Index<readonly string[]>>>;

/** The used records of a library table, in its order. */
export function usedOf<T extends LibraryTable>(
  { tables, use }: Context,
  table: T,
): readonly LibraryRecords[T][] {
  const ids = use(usedIds).get(table);
  const { list } = tables[table] as unknown as Table<LibraryRecords[T]>;
  return list.filter(({ id }) => ids?.has(id));
}

export const usedScripts = (context: Context) => usedOf(context, 'scripts');
export const usedSlas = (context: Context) => usedOf(context, 'slas');
