import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleColumn } from './title-column.ts';
import { toScreen, ZOOM } from './viewport-store.ts';

const ROOM = 192;
const viewports = fc.record({
  x: fc.integer({ min: -9000, max: 600 }),
  y: fc.integer({ min: -3000, max: 600 }),
  zoom: fc.double({ min: ZOOM.min, max: ZOOM.max, noNaN: true }),
});
const sizes = fc.record({
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 2000 }),
});

describe('the column of lane titles', () => {
  it('never leaves the window at the left, and never covers a step that is not panned away', () => {
    fc.assert(
      fc.property(viewports, sizes, (viewport, size) => {
        const { left, width, home } = titleColumn(ROOM, viewport, size);
        expect(toScreen(viewport, { x: left, y: 0 }).x).toBeGreaterThanOrEqual(-1e-6);
        expect(home + width).toBeCloseTo(ROOM);
        if (-viewport.x / viewport.zoom <= home) expect(left + width).toBeCloseTo(ROOM);
      }),
    );
  });

  it('takes less than a fifth of a phone, and all of its room on a desk', () => {
    fc.assert(
      fc.property(viewports, (viewport) => {
        fc.pre(viewport.zoom >= 0.4);
        const onPhone = titleColumn(ROOM, viewport, { width: 390, height: 700 });
        expect(onPhone.width * viewport.zoom).toBeLessThan(390 / 5);
        expect(titleColumn(ROOM, viewport, { width: 1100, height: 800 }).width).toBe(ROOM);
      }),
    );
  });
});
