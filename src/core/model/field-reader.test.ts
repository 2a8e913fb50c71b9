import { describe, expect, it } from 'vitest';
import { TABLES, type TableName } from './tables.ts';
import { createRng } from './testing/random.ts';
import { randomRecord } from './testing/records.ts';

const ALL = Object.keys(TABLES) as TableName[];
const ODD = [undefined, null, '', 'x'.repeat(201), 0, -1, 2.5, [], [''], [7], {}, { amount: 1, unit: 'h' }];

describe('FILE-3 a record read field by field', () => {
  it.each(ALL)('is what the schema reads, and is refused where the schema refuses it: %s', (table) => {
    const rng = createRng(11);
    const { schema, read } = TABLES[table];
    let refused = 0;
    for (let i = 0; i < 150; i++) {
      const record = randomRecord(table, `r${i}`, () => ['a', 'b'], rng);
      if (!record) continue;
      if (rng.chance(0.5)) {
        const key = rng.pick([...Object.keys(record), 'title', 'stake', 'slas', 'lines', 'week', 'at']);
        const odd = rng.pick(ODD);
        if (odd === undefined) delete record[key];
        else record[key] = structuredClone(odd);
      }
      const expected = schema.safeParse(record);
      if (!expected.success) refused++;
      // As text: the order of the keys is that of files.
      const text = expected.success ? JSON.stringify(expected.data) : 'null';
      const found = read(record);
      expect(JSON.stringify(found)).toBe(text);
      expect(found === null || isFrozen(found)).toBe(true);
    }
    expect(refused).toBeGreaterThan(0);
  });
});

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen));
