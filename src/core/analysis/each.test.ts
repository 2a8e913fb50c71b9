import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { eachOf } from './each.ts';

/** A context that knows nothing but the list and the number of the moment. */
function setting() {
  let items: readonly number[] = [];
  let from = 0;
  const made: number[] = [];
  const context = { use: (index: (of: Context) => unknown) => index(context) } as unknown as Context;
  const list = eachOf(
    () => items,
    () => [from],
    (item: number, factor) => {
      made.push(item);
      return item % 3 === 0 ? [] : [item * factor, item];
    },
  );
  return {
    made,
    ask: (next: readonly number[], factor: number) => {
      items = next;
      from = factor;
      made.length = 0;
      return list(context);
    },
  };
}

describe('a list made item by item', () => {
  it('is after any changes what it would be from scratch', () => {
    const lists = fc.array(fc.tuple(fc.array(fc.nat({ max: 9 }), { maxLength: 8 }), fc.nat({ max: 1 })));
    fc.assert(
      fc.property(lists, (rows) => {
        const { ask } = setting();
        for (const [items, factor] of rows) {
          expect(ask(items, factor)).toEqual(setting().ask(items, factor));
        }
      }),
    );
  });

  it('makes only what lies between the first change and the last', () => {
    const { ask, made } = setting();
    ask([1, 2, 4, 5, 7], 1);
    ask([1, 2, 8, 5, 7], 1);
    expect(made).toEqual([8]);
    ask([1, 2, 5, 7], 1);
    expect(made).toEqual([]);
    ask([1, 1, 2, 5, 7], 1);
    expect(made).toEqual([1]);
    ask([1, 1, 2, 5, 7], 2);
    expect(made).toEqual([1, 1, 2, 5, 7]);
  });

  it('is the same list while it says the same', () => {
    const { ask } = setting();
    const before = ask([1, 3, 2], 1);
    expect(ask([1, 6, 2], 1)).toBe(before);
  });
});
