import { LIBRARY_TABLES, type LibraryRecords, type LibraryTable, type Table } from '../../model/index.ts';
import type { Context, Index } from '../context.ts';
import { eachOf } from '../each.ts';
import {
  keyOfNamed,
  NAMING_LIBRARY_TABLES,
  NAMING_MAP_TABLES,
  type Named,
  namedKeys,
  namedOf,
} from './references.ts';

type Listed = { readonly id: string };
type NamingTable = (typeof NAMING_MAP_TABLES)[number] | (typeof NAMING_LIBRARY_TABLES)[number];

const listOf =
  (table: NamingTable): Index<readonly Listed[]> =>
  ({ tables }) =>
    tables[table].list;
const nothing = (): readonly [] => [];

/** What the records of each table name: the same lists as long as nothing else is named. */
const NAMED_BY_MAP = NAMING_MAP_TABLES.map((table) =>
  eachOf(listOf(table), nothing, (record) => namedKeys(record, table)),
);

/** Each record that names others, before those that it names; '' ends it. */
const NAMED_BY_LIBRARY = NAMING_LIBRARY_TABLES.map((table) =>
  eachOf(listOf(table), nothing, (record) => {
    const names = namedKeys(record, table);
    return names.length === 0 ? names : [keyOfNamed({ table, id: record.id }), ...names, ''];
  }),
);

/** The library records that the journey itself names, once each: the same list as long as it names the same. */
const namedByMap = ({ uses, journey, use }: Context): readonly string[] => {
  const once = new Set<string>();
  for (const [id, table] of Object.entries(uses)) once.add(keyOfNamed({ table, id }));
  for (const id of journey.personas) once.add(keyOfNamed({ table: 'personas', id }));
  for (const named of NAMED_BY_MAP) for (const key of use(named)) once.add(key);
  return [...once];
};

const namedByLibrary = ({ use }: Context): readonly string[] => NAMED_BY_LIBRARY.flatMap(use);

const namesInLibrary = ({ use }: Context): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  const list = use(namedByLibrary);
  for (let from = 0; from < list.length; ) {
    const end = list.indexOf('', from);
    found.set(list[from] as string, list.slice(from + 1, end));
    from = end + 1;
  }
  return found;
};

/** The library records that the journey uses or came with, and those that they name in turn; ids by table. */
export const usedIds = ({ use }: Context): ReadonlyMap<LibraryTable, ReadonlySet<string>> => {
  const found = use(isThere);
  const names = use(namesInLibrary);
  const used = new Map<LibraryTable, Set<string>>(LIBRARY_TABLES.map((table) => [table, new Set()]));
  const waiting = [...use(namedByMap)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const named = namedOf(next);
    const ids = used.get(named.table);
    if (!ids || ids.has(named.id) || !found(named)) continue;
    ids.add(named.id);
    waiting.push(...(names.get(next) ?? []));
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
