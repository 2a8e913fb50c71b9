import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFingers, afterWheel, between, type WheelTurn } from './pan-zoom.ts';
import { toWorld, ZOOM } from './viewport-store.ts';

const START = { x: -300, y: -120, zoom: 1 };
const TURN: WheelTurn = {
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
};
const place = fc.record({ x: fc.integer({ min: 0, max: 1400 }), y: fc.integer({ min: 0, max: 800 }) });

describe('the wheel', () => {
  it('pans both ways, by pixels and by lines', () => {
    expect(afterWheel(START, { ...TURN, deltaX: 70, deltaY: 40 }, { x: 0, y: 0 }, false)).toEqual({
      x: -370,
      y: -160,
      zoom: 1,
    });
    const lines = afterWheel(START, { ...TURN, deltaY: 3, deltaMode: 1 }, { x: 0, y: 0 }, false);
    expect(lines.y).toBe(START.y - 60);
  });

  it('pans sideways with Shift where the system does not do it', () => {
    const turn = { ...TURN, deltaY: 50, shiftKey: true };
    expect(afterWheel(START, turn, { x: 0, y: 0 }, false)).toEqual({ x: -350, y: -120, zoom: 1 });
    expect(afterWheel(START, turn, { x: 0, y: 0 }, true)).toEqual({ x: -300, y: -170, zoom: 1 });
  });

  it('zooms with Ctrl or ⌘ about the pointer, within the limits', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: -3000, max: 3000 }), fc.boolean(), (at, deltaY, meta) => {
        const next = afterWheel(START, { ...TURN, deltaY, ctrlKey: !meta, metaKey: meta }, at, false);
        expect(next.zoom).toBeGreaterThanOrEqual(ZOOM.min);
        expect(next.zoom).toBeLessThanOrEqual(ZOOM.max);
        const [before, after] = [toWorld(START, at), toWorld(next, at)];
        expect(Math.hypot(before.x - after.x, before.y - after.y)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('fingers', () => {
  it('one moves the map along', () => {
    expect(afterFingers(START, [{ x: 10, y: 10 }], [{ x: 25, y: 3 }])).toEqual({
      x: -285,
      y: -127,
      zoom: 1,
    });
  });

  it('what lies between two of them stays between them', () => {
    fc.assert(
      fc.property(place, place, place, place, (a, b, c, d) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 4 && Math.hypot(c.x - d.x, c.y - d.y) > 4);
        const next = afterFingers(START, [a, b], [c, d]);
        const middle = (p: typeof a, q: typeof a) => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 });
        const [before, after] = [toWorld(START, middle(a, b)), toWorld(next, middle(c, d))];
        expect(Math.hypot(before.x - after.x, before.y - after.y)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('the way between two viewports', () => {
  it('begins and ends where it should', () => {
    const to = { x: 40, y: 900, zoom: 0.3 };
    expect(between(START, to, 0)).toEqual(START);
    const end = between(START, to, 1);
    expect(end.x).toBeCloseTo(to.x);
    expect(end.y).toBeCloseTo(to.y);
    expect(end.zoom).toBeCloseTo(to.zoom);
  });

  it('keeps in place what a zoom keeps in place', () => {
    const at = { x: 500, y: 300 };
    const to = afterWheel(START, { ...TURN, deltaY: -200, ctrlKey: true }, at, false);
    const half = between(START, to, 0.5);
    expect(toWorld(half, at).x).toBeCloseTo(toWorld(START, at).x);
    expect(toWorld(half, at).y).toBeCloseTo(toWorld(START, at).y);
  });
});
