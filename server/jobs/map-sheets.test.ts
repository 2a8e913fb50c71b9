import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetsOf } from './map-sheets.ts';

const framed = (width: number, height: number) => ({
  x: -24,
  y: -80,
  width: width + 48,
  height: height + 140,
});
const bare = (width: number, height: number) => ({ x: 0, y: 0, width, height });

test('tiles show every point of the map, and each fits on its page', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 50, max: 30_000 }),
      fc.integer({ min: 50, max: 12_000 }),
      fc.constantFrom('a4' as const, 'a3' as const),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (width, height, paper, right, down) => {
        const { tiles, margin, header, whole } = sheetsOf(paper, framed(width, height), bare(width, height));
        expect(whole.width).toBeLessThanOrEqual(whole.page.width - 2 * margin + 0.01);
        if (tiles.length === 0) return;
        const [x, y] = [right * width, down * height];
        expect(
          tiles.some(
            ({ part }) =>
              x >= part.x &&
              x <= part.x + part.width + 0.01 &&
              y >= part.y &&
              y <= part.y + part.height + 0.01,
          ),
        ).toBe(true);
        for (const tile of tiles) {
          expect(tile.width).toBeLessThanOrEqual(tile.page.width - 2 * margin + 0.01);
          const tall = (tile.width / tile.part.width) * tile.part.height;
          expect(tall).toBeLessThanOrEqual(tile.page.height - 2 * margin - header + 0.01);
        }
        expect(new Set(tiles.map(({ name }) => name)).size).toBe(tiles.length);
      },
    ),
  );
});

test('a small map is one sheet of paper; a sheet of its own is never longer than a PDF may be', () => {
  expect(sheetsOf('a4', framed(700, 400), bare(700, 400)).tiles).toEqual([]);
  expect(sheetsOf('one', framed(700, 400), bare(700, 400)).whole.width).toBeCloseTo(748 * 0.75);
  const { whole } = sheetsOf('one', framed(90_000, 3_000), bare(90_000, 3_000));
  expect(whole.page.width).toBeCloseTo(14_400);
});
