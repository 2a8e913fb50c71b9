import { describe, expect, it } from 'vitest';
import { drawn, gridMap, hotel } from '../testing/maps.ts';
import { boxesIn } from './boxes-in.ts';
import { windowOf } from './window.ts';

const size = { width: 1400, height: 900 };
const everything = { width: 1e6, height: 1e6 };
const start = { x: 0, y: 0, zoom: 1 };

describe('the boxes that are drawn', () => {
  it('are those of the window, however large the map', () => {
    const drawing = drawn(gridMap(50, 30, 3000));
    const boxes = boxesIn(drawing, windowOf(drawing, start, size));
    expect(boxes.length).toBeGreaterThan(20);
    expect(boxes.length).toBeLessThan(120);
  });

  it('are few even where one cell holds hundreds of cards', () => {
    const drawing = drawn(gridMap(1, 1, 500, true));
    const boxes = boxesIn(drawing, windowOf(drawing, { x: 0, y: -9000, zoom: 1 }, size));
    expect(boxes.length).toBeGreaterThan(10);
    expect(boxes.length).toBeLessThan(60);
  });

  it('are all cards, moments and measures where there is room for all', () => {
    const drawing = drawn(hotel());
    const boxes = boxesIn(drawing, windowOf(drawing, start, everything));
    const all = [...drawing.cards, ...drawing.moments, ...drawing.measures];
    expect(new Set(boxes)).toEqual(new Set(all));
    expect(boxes).toHaveLength(all.length);
  });
});
