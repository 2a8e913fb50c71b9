import { remember } from '../../base/index.ts';
import type { TableName } from '../../model/index.ts';
import type { Index } from '../context.ts';
import { eachOf } from '../each.ts';
import type { Draft } from '../finding.ts';
import { isThere, usedOf } from '../indexes/library.ts';
import { NAMING_LIBRARY_TABLES, NAMING_MAP_TABLES, type Named, namedRecords } from '../indexes/references.ts';
import { PLACE_TYPES, type PlaceTable, type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly from: Thing;
  /** What isn't there; nothing but its id is known. */
  readonly missing: Thing;
}

const NONE: readonly never[] = Object.freeze([]);

const dangling = remember(
  (record: { readonly id: string }, table: PlaceTable, missing: Named): readonly Draft<Facts>[] => {
    const from = thing(table, record);
    const gone = { type: PLACE_TYPES[missing.table], id: missing.id, name: missing.id };
    return [{ where: [from, gone], facts: { from, missing: gone } }];
  },
);

type Check = (named: Named) => boolean;

function danglingIn(
  record: { readonly id: string },
  table: PlaceTable,
  names: readonly Named[],
  isFound: Check,
): readonly Draft<Facts>[] {
  const missing = names.filter((name) => !isFound(name));
  if (missing.length === 0) return NONE;
  const once = new Map(missing.map((name) => [`${name.table} ${name.id}`, name]));
  return [...once.values()].flatMap((name) => dangling(record, table, name));
}

type List = ReadonlyArray<{ readonly id: string }>;

/** What is missing from one table's records; of its own, so that a change in one table leaves the others be. */
const inTable = (table: TableName, listOf: Index<List>): Index<readonly Draft<Facts>[]> =>
  eachOf(
    listOf,
    ({ use }) => [use(isThere)],
    (record, isFound) => danglingIn(record, table, namedRecords(record, table), isFound),
  );

const TABLE_CHECKS = [
  ...NAMING_MAP_TABLES.map((table) => inTable(table, ({ tables }) => tables[table].list)),
  ...NAMING_LIBRARY_TABLES.map((table) => inTable(table, (context) => usedOf(context, table))),
];

/** Something names a library record that isn't there. */
export const ref1 = defineRule({
  id: 'REF-1',
  severity: 'warning',
  check: ({ journey, use }) => {
    const personas = journey.personas.map((id): Named => ({ table: 'personas', id }));
    return [
      ...danglingIn(journey, 'journey', personas, use(isThere)),
      ...TABLE_CHECKS.flatMap((check) => use(check)),
    ];
  },
});
