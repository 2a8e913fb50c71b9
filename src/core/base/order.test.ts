import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrder, firstKeys, isOrderKey, keysAt, type Ordered } from './index.ts';

/** What a list looks like after the insert, in the order that everybody sorts it. */
function insert(siblings: readonly Ordered[], index: number, ids: readonly string[]): string[] {
  const { keys, reKeyed } = keysAt(siblings, index, ids.length);
  const after = [
    ...siblings.map(({ id, order }) => ({ id, order: reKeyed.get(id) ?? order })),
    ...ids.map((id, i) => ({ id, order: keys[i] as string })),
  ];
  return after.sort(compareOrder).map(({ id }) => id);
}

const expected = (siblings: readonly Ordered[], index: number, ids: readonly string[]): string[] => {
  const list = siblings.map(({ id }) => id);
  list.splice(Math.max(0, Math.min(index, list.length)), 0, ...ids);
  return list;
};

/** Keys as peers may have written them: made well, equal, or nonsense. */
const anyKey = fc.oneof(
  fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'b00', 'a0l'),
  fc.constantFrom('', '~', '!', 'a', 'a00', 'a0 ', 'a0é', '客', 'A00000000000000000000000000', 'a0~5', 'zzz'),
  fc.string(),
);
const anyList = fc
  .array(anyKey, { maxLength: 8 })
  .map((orders) => orders.map((order, i) => ({ id: `id${i}`, order })).sort(compareOrder));

describe('DOC-1 order keys', () => {
  it('DOC-1 an insert lands exactly where it was meant, whatever keys the neighbours have', () => {
    fc.assert(
      fc.property(
        anyList,
        fc.integer({ min: -1, max: 10 }),
        fc.integer({ min: 1, max: 4 }),
        (list, at, count) => {
          const ids = Array.from({ length: count }, (_, i) => `new${i}`);
          expect(insert(list, at, ids)).toEqual(expected(list, at, ids));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('DOC-1 between good, different keys nothing else changes and the new keys are strictly between', () => {
    const keys = firstKeys(30);
    const list = keys.map((order, i) => ({ id: `${i}`, order }));
    for (let at = 0; at <= 30; at++) {
      const { keys: made, reKeyed } = keysAt(list, at, 3);
      expect(reKeyed.size).toBe(0);
      const around = [keys[at - 1], ...made, keys[at]].filter((key) => key !== undefined);
      expect([...around].sort()).toEqual(around);
      expect(new Set(around).size).toBe(around.length);
      expect(made.every(isOrderKey)).toBe(true);
    }
  });

  it('DOC-1 equal keys make room for what comes between them, and only those', () => {
    const list = [
      { id: 'a', order: 'a0' },
      { id: 'b', order: 'a1' },
      { id: 'c', order: 'a1' },
      { id: 'd', order: 'a2' },
    ];
    const { keys, reKeyed } = keysAt(list, 2, 1);
    expect([...reKeyed.keys()]).toEqual(['c']);
    expect((keys[0] as string) > 'a1' && (keys[0] as string) < (reKeyed.get('c') as string)).toBe(true);
    expect((reKeyed.get('c') as string) < 'a2').toBe(true);
  });

  it('DOC-1 thousands of inserts at one spot stay in order, with keys that stay short enough to use', () => {
    let list: Ordered[] = [
      { id: 'first', order: 'a0' },
      { id: 'last', order: 'a1' },
    ];
    for (let i = 0; i < 3_000; i++) {
      const { keys, reKeyed } = keysAt(list, 1, 1);
      list = list.map(({ id, order }) => ({ id, order: reKeyed.get(id) ?? order }));
      list.splice(1, 0, { id: `n${i}`, order: keys[0] as string });
    }
    expect([...list].sort(compareOrder)).toEqual(list);
    expect(list.every(({ order }) => isOrderKey(order) && order.length <= 600)).toBe(true);
  });

  it('DOC-1 many keys at once are short', () => {
    const keys = firstKeys(20_000);
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(20_000);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(4);
    expect(firstKeys(0)).toEqual([]);
  });

  it('DOC-1 tells usable keys from what anybody may have written', () => {
    for (const key of ['a0', 'Zz', 'a0V', 'b10']) expect(isOrderKey(key)).toBe(true);
    for (const key of [
      '',
      'a',
      '~',
      '0',
      'a00',
      'a0~',
      'a0 ',
      'a0客',
      5,
      null,
      undefined,
      {},
      ['a0'],
      'a0'.padEnd(600, 'V'),
    ]) {
      expect(isOrderKey(key)).toBe(false);
    }
  });

  it('DOC-1 sorting is the same everywhere: by code unit, then by id, never by a language', () => {
    const records = ['b', 'a', 'B', 'é', 'Z'].map((id) => ({ id, order: 'a0' }));
    expect(records.sort(compareOrder).map(({ id }) => id)).toEqual(['B', 'Z', 'a', 'b', 'é']);
    expect(compareOrder({ id: 'x', order: 'a0' }, { id: 'x', order: 'a0' })).toBe(0);
  });
});
