import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitRect, reveal, zoomAbout } from './fit.ts';
import { toScreen, toWorld, type Viewport, ZOOM } from './viewport-store.ts';

const size = { width: 1200, height: 800 };
const viewports = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  zoom: fc.double({ min: ZOOM.min, max: ZOOM.max, noNaN: true }),
});
const rects = fc.record({
  x: fc.integer({ min: -4000, max: 4000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 200 }),
});

describe('the viewport', () => {
  it('leads from the world to the screen and back', () => {
    fc.assert(
      fc.property(viewports, fc.integer(), fc.integer(), (viewport, x, y) => {
        const back = toWorld(viewport, toScreen(viewport, { x: x % 9999, y: y % 9999 }));
        expect(back.x).toBeCloseTo(x % 9999, 4);
        expect(back.y).toBeCloseTo(y % 9999, 4);
      }),
    );
  });

  it('keeps the middle where it is when zooming', () => {
    fc.assert(
      fc.property(viewports, fc.double({ min: 0.2, max: 2, noNaN: true }), (viewport, zoom) => {
        const middle = { x: size.width / 2, y: size.height / 2 };
        const before = toWorld(viewport, middle);
        const after = toWorld(zoomAbout(viewport, size, zoom), middle);
        expect(after.x).toBeCloseTo(before.x, 4);
        expect(after.y).toBeCloseTo(before.y, 4);
      }),
    );
  });

  it('shows a whole map in the middle, never larger than it is', () => {
    const viewport = fitRect({ x: 0, y: 0, width: 4600, height: 2200 }, size);
    expect(4600 * viewport.zoom).toBeLessThanOrEqual(size.width);
    expect(viewport.x * 2 + 4600 * viewport.zoom).toBeCloseTo(size.width);
    expect(fitRect({ x: 0, y: 0, width: 100, height: 100 }, size).zoom).toBe(1);
  });

  it('survives a window without any size', () => {
    const { x, y, zoom } = fitRect({ x: 0, y: 0, width: 0, height: 0 }, { width: 0, height: 0 });
    expect([x, y, zoom].every(Number.isFinite)).toBe(true);
  });
});

describe('bringing something into view', () => {
  const inset = { left: 100, top: 80, home: 0 };

  it('never shows more than the map’s own corner', () => {
    const first = { x: inset.left, y: inset.top, width: 200, height: 100 };
    expect(reveal({ x: -50, y: -90, zoom: 1 }, size, first, inset)).toEqual({ x: 0, y: 0, zoom: 1 });
  });

  it('stops where the map begins on a screen with a narrow column of titles', () => {
    const narrow = { left: 60, top: 80, home: 40 };
    const first = { x: 110, y: 90, width: 200, height: 100 };
    expect(reveal({ x: -300, y: 0, zoom: 1 }, size, first, narrow)).toEqual({ x: -40, y: 0, zoom: 1 });
  });

  it('puts it between the headers and the edge', () => {
    fc.assert(
      fc.property(viewports, rects, (viewport, rect) => {
        fc.pre(rect.x >= inset.left + 10 / viewport.zoom && rect.y >= inset.top + 10 / viewport.zoom);
        const next = reveal(viewport, size, rect, inset, 10);
        const at = toScreen(next, rect);
        const { zoom } = next;
        const room = {
          width: size.width - inset.left * zoom - 20,
          height: size.height - inset.top * zoom - 20,
        };
        fc.pre(rect.width * zoom <= room.width && rect.height * zoom <= room.height);
        expect(at.x).toBeGreaterThanOrEqual(inset.left * zoom + 9.999);
        expect(at.y).toBeGreaterThanOrEqual(inset.top * zoom + 9.999);
        expect(at.x + rect.width * zoom).toBeLessThanOrEqual(size.width - 9.999);
        expect(at.y + rect.height * zoom).toBeLessThanOrEqual(size.height - 9.999);
      }),
    );
  });

  it('moves nothing that is in view already', () => {
    const viewport: Viewport = { x: 0, y: 0, zoom: 1 };
    expect(reveal(viewport, size, { x: 300, y: 300, width: 200, height: 100 }, inset)).toBe(viewport);
  });
});
