import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tilePixels, tilesIn } from './tiles.ts';

const window = { width: 1440, height: 848 };
const tile = { width: 720, height: 848 };

describe('tiles of the painted map', () => {
  it('are two where nothing has moved', () => {
    expect(tilesIn(window, tile, { x: 0, y: 0 })).toEqual([
      { column: 0, row: 0 },
      { column: 1, row: 0 },
    ]);
  });

  it('come where the map goes: to the right when it is moved to the left', () => {
    const columns = (x: number) => tilesIn(window, tile, { x, y: 0 }).map(({ column }) => column);
    expect(columns(-1)).toEqual([0, 1, 2]);
    expect(columns(-720)).toEqual([1, 2]);
    expect(columns(1)).toEqual([-1, 0, 1]);
  });

  it('fill the window wherever the map is moved, and none of them is out of sight', () => {
    const way = fc.double({ min: -20_000, max: 20_000, noNaN: true });
    const side = fc.integer({ min: 200, max: 4_000 });
    fc.assert(
      fc.property(way, way, side, side, fc.constantFrom(1, 1.25, 2), (x, y, width, height, ratio) => {
        const pixels = tilePixels({ width, height }, ratio);
        const each = { width: pixels.width / ratio, height: pixels.height / ratio };
        const tiles = tilesIn({ width, height }, each, { x, y });
        const [left, top] = [
          Math.min(...tiles.map(({ column }) => column)) * each.width + x,
          Math.min(...tiles.map(({ row }) => row)) * each.height + y,
        ];
        const [right, bottom] = [
          (Math.max(...tiles.map(({ column }) => column)) + 1) * each.width + x,
          (Math.max(...tiles.map(({ row }) => row)) + 1) * each.height + y,
        ];
        const hair = 1e-6;
        expect(left).toBeLessThanOrEqual(hair);
        expect(top).toBeLessThanOrEqual(hair);
        expect(right).toBeGreaterThanOrEqual(width - hair);
        expect(bottom).toBeGreaterThanOrEqual(height - hair);
        expect(left + each.width).toBeGreaterThanOrEqual(-hair);
        expect(right - each.width).toBeLessThanOrEqual(width + hair);
        expect(tiles.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
