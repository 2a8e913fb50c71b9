import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn, gridMap } from '../testing/maps.ts';
import { visibleRect, ZOOM } from './viewport-store.ts';
import { EMPTY_WINDOW, lowerBound, sameWindow, windowOf } from './window.ts';

const drawing = drawn(gridMap(20, 20, 800));
const size = { width: 1300, height: 800 };

describe('the window', () => {
  it('holds every column and lane that can be seen, and hardly more', () => {
    const viewports = fc.record({
      x: fc.integer({ min: -9000, max: 600 }),
      y: fc.integer({ min: -3000, max: 600 }),
      zoom: fc.double({ min: ZOOM.min, max: ZOOM.max, noNaN: true }),
    });
    fc.assert(
      fc.property(viewports, fc.constantFrom(0, 1), (viewport, beyond) => {
        const { columns, lanes, top, bottom } = windowOf(drawing, viewport, size, beyond);
        const seen = visibleRect(viewport, size);
        const columnsSeen = drawing.columns.flatMap(({ x, width }, at) =>
          x < seen.x + seen.width && x + width > seen.x ? [at] : [],
        );
        const lanesSeen = drawing.lanes.flatMap(({ y, height }, at) =>
          y < seen.y + seen.height && y + height > seen.y ? [at] : [],
        );
        for (const at of columnsSeen) expect(at >= columns.first && at < columns.end).toBe(true);
        for (const at of lanesSeen) expect(at >= lanes.first && at < lanes.end).toBe(true);
        expect(columns.end - columns.first).toBeLessThanOrEqual(columnsSeen.length + 2 * beyond);
        expect(lanes.end - lanes.first).toBeLessThanOrEqual(lanesSeen.length + 2 * beyond);
        expect(top).toBeLessThanOrEqual(seen.y);
        expect(bottom).toBeGreaterThanOrEqual(seen.y + seen.height);
      }),
    );
  });

  it('stays the same while no column, lane or band comes or goes', () => {
    const a = windowOf(drawing, { x: -300, y: -300, zoom: 1 }, size);
    expect(sameWindow(a, windowOf(drawing, { x: -304, y: -302, zoom: 1 }, size))).toBe(true);
    expect(sameWindow(a, windowOf(drawing, { x: -900, y: -302, zoom: 1 }, size))).toBe(false);
  });

  it('is empty where there is no room', () => {
    expect(windowOf(drawing, { x: 0, y: 0, zoom: 1 }, { width: 0, height: 0 })).toBe(EMPTY_WINDOW);
  });

  it('finds the first of a sorted list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (numbers, least) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const at = sorted.findIndex((number) => number >= least);
        expect(lowerBound(sorted, (number) => number >= least)).toBe(at < 0 ? sorted.length : at);
      }),
    );
  });
});
