import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fittedWidths, longestWords } from './column-widths.ts';

const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);

it('columns are as wide as they ask, and none cuts a word of its head', () => {
  const wide = { title: 'Name', width: 3 };
  expect(fittedWidths([wide, { title: 'For', width: 1 }], 400)).toEqual([300, 100]);
  const [first = 0, second = 0] = fittedWidths(
    [
      { ...wide, width: 30 },
      { title: 'Resolution', width: 1 },
    ],
    400,
  );
  expect(second).toBeGreaterThan(70);
  expect(first + second).toBeCloseTo(400);
  // Two characters of a Chinese head, or three, stay side by side.
  expect(
    fittedWidths(
      [
        { ...wide, width: 30 },
        { title: '达成率', width: 1 },
      ],
      400,
    )[1],
  ).toBeGreaterThan(38);
});

it('a word of a cell is not cut, unless it is so long that the others would have no room', () => {
  const text = (words: string) => ({ children: [{ type: 'text', text: words }] }) as const;
  const columns = [
    { title: 'A', width: 1 },
    { title: 'B', width: 9 },
  ];
  const rows = [{ cells: [text('Fulfilment, first'), text('x'.repeat(300))] }];
  expect(longestWords({ columns, rows }, 'en')).toEqual([10, 0]);
  expect(fittedWidths(columns, 465, [10, 0])[0]).toBeGreaterThan(65);
});

it('whatever columns ask, they fill the room, and where heads have no room they are as asked', () => {
  const column = fc.record({
    title: fc.constantFrom('', 'Kept in', '达成率', 'Internationalization', 'a'.repeat(500)),
    width: fc.oneof(fc.integer({ min: -1, max: 20 }), fc.constant(Number.NaN)),
  });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
      const widths = fittedWidths(columns, 465);
      expect(widths.every((width) => width > 0)).toBe(true);
      expect(sum(widths)).toBeCloseTo(465);
    }),
  );
  expect(
    fittedWidths(
      [
        { title: 'a'.repeat(500), width: 1 },
        { title: 'b', width: 3 },
      ],
      400,
    ),
  ).toEqual([100, 300]);
});
