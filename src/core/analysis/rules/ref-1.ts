import { remember } from '../../base/index.ts';
import type { LibraryTable, TableName } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../finding.ts';
import { usedOf } from '../indexes/library.ts';
import { NAMING_LIBRARY_TABLES, NAMING_MAP_TABLES, type Named, namedRecords } from '../indexes/references.ts';
import { PLACE_TYPES, type PlaceTable, type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly from: Thing;
  /** What isn't there; nothing but its id is known. */
  readonly missing: Thing;
}

const dangling = remember(
  (record: { readonly id: string }, table: PlaceTable, missing: Named): readonly Draft<Facts>[] => {
    const from = thing(table, record);
    const gone = { type: PLACE_TYPES[missing.table], id: missing.id, name: missing.id };
    return [{ where: [from, gone], facts: { from, missing: gone } }];
  },
);

function danglingIn(
  { tables }: Context,
  record: { readonly id: string },
  table: PlaceTable,
  names: readonly Named[],
): Draft<Facts>[] {
  const missing = new Map<string, Named>();
  for (const name of names)
    if (!tables[name.table].has(name.id)) missing.set(`${name.table} ${name.id}`, name);
  return [...missing.values()].flatMap((name) => dangling(record, table, name));
}

/** Something names a library record that isn't there. */
export const ref1 = defineRule({
  id: 'REF-1',
  severity: 'warning',
  check: (context) => {
    const { journey, tables } = context;
    const inTable = (table: TableName, list: ReadonlyArray<{ readonly id: string }>) =>
      list.flatMap((record) => danglingIn(context, record, table, namedRecords(record, table)));
    const personas = journey.personas.map((id): Named => ({ table: 'personas', id }));
    return [
      ...danglingIn(context, journey, 'journey', personas),
      ...NAMING_MAP_TABLES.flatMap((table) => inTable(table, tables[table].list)),
      ...NAMING_LIBRARY_TABLES.flatMap((table: LibraryTable) => inTable(table, usedOf(context, table))),
    ];
  },
});
