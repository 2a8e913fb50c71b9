import { safeParse, type z } from 'zod';
import { deepFreeze } from '../base/index.ts';

type Loose = Readonly<Record<string, unknown>>;

interface Field {
  readonly key: string;
  readonly schema: z.core.$ZodType;
  /** What it is where the record leaves it out; null where it must be there. */
  readonly left: { readonly value: unknown } | null;
}

/** One empty list for all: most records have several, and thousands of them are kept. */
const EMPTY: readonly never[] = Object.freeze([]);
const shared = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? EMPTY : value);

function fieldOf(key: string, schema: z.core.$ZodType): Field {
  const left = safeParse(schema, undefined);
  return { key, schema, left: left.success ? { value: deepFreeze(shared(left.data)) } : null };
}

/**
 * Reads records as `schema` does and freezes them: of most fields it only has to know that they are left out. Null for a
 * record that is not as it should be, whose faults the schema itself tells. Rules of the record as a whole are not looked at.
 */
export function createFieldReader(schema: z.ZodObject): (record: Loose) => Loose | null {
  const { shape } = schema;
  const fields = Object.keys(shape).map((key) => fieldOf(key, shape[key] as z.core.$ZodType));
  const known = new Set(fields.map(({ key }) => key));
  return (record) => {
    const read: Record<string, unknown> = {};
    let found = 0;
    for (const { key, schema: field, left } of fields) {
      const value = record[key];
      if (value === undefined) {
        if (!left) return null;
        if (left.value !== undefined) read[key] = left.value;
        continue;
      }
      found++;
      const parsed = safeParse(field, value);
      if (!parsed.success) return null;
      read[key] = deepFreeze(shared(parsed.data));
    }
    // What this version does not know is kept as it is.
    if (Object.keys(record).length > found) {
      for (const key of Object.keys(record)) if (!known.has(key)) read[key] = deepFreeze(shared(record[key]));
    }
    return Object.freeze(read);
  };
}
