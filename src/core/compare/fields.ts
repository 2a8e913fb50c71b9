import { GIVEN_ID, type ScriptLine, TABLES } from '../model/index.ts';
import type { ComparedTable } from './difference.ts';

type Loose = Readonly<Record<string, unknown>>;

const NONE: readonly string[] = [];

/** The fields that say where a record stands. */
export const placeFields = (table: ComparedTable): readonly string[] =>
  table === 'journey' ? NONE : TABLES[table].place;

/** What the record is known by, which is no field that changes. */
const KNOWN_BY: Partial<Record<ComparedTable, readonly string[]>> = {
  feelings: ['id', 'persona', 'step'],
};

const fixed = new Map<ComparedTable, ReadonlySet<string>>();

function fixedOf(table: ComparedTable): ReadonlySet<string> {
  const known = fixed.get(table);
  if (known) return known;
  const made = new Set([...(KNOWN_BY[table] ?? ['id']), ...placeFields(table)]);
  fixed.set(table, made);
  return made;
}

/** The fields of either record that may differ, those of the first one first. */
export function comparableFields(table: ComparedTable, before: object, after: object): readonly string[] {
  const keys = Object.keys(before);
  const out = fixedOf(table);
  const all = keys.concat(Object.keys(after).filter((key) => !Object.hasOwn(before, key)));
  return all.filter((key) => !out.has(key));
}

/** A field as it is compared: of a script's lines what they say, not what the document keeps of them. */
export function fieldValue(table: ComparedTable, record: object, field: string): unknown {
  const value = Object.hasOwn(record, field) ? (record as Loose)[field] : undefined;
  if (table === 'scripts' && field === 'lines' && Array.isArray(value)) return value.map(plainLine);
  return value ?? undefined;
}

function plainLine({ id, orderKey: _, ...line }: ScriptLine): object {
  return id.startsWith(GIVEN_ID) ? line : { id, ...line };
}

export const placeOf = (table: ComparedTable, record: object): Loose =>
  Object.fromEntries(placeFields(table).map((key) => [key, (record as Loose)[key]]));
