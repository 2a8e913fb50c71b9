import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monotonePath } from './curve.ts';
import { scoreAtY, yOfScore } from './feelings.ts';
import type { PlotBox, Point } from './types.ts';

/** The control points of each piece. */
function pieces(d: string): Point[][] {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
  const points = Array.from({ length: numbers.length / 2 }, (_, i) => ({
    x: numbers[2 * i] as number,
    y: numbers[2 * i + 1] as number,
  }));
  return Array.from({ length: (points.length - 1) / 3 }, (_, i) => points.slice(3 * i, 3 * i + 4));
}

test('the curve stays between the two points that it joins', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 }), (ys) => {
      const points = ys.map((y, i) => ({ x: i * 256, y: y * 10 }));
      for (const [a, b, c, d] of pieces(monotonePath(points)) as Array<[Point, Point, Point, Point]>) {
        for (let t = 0; t <= 1; t += 0.05) {
          const u = 1 - t;
          const y = u * u * u * a.y + 3 * u * u * t * b.y + 3 * u * t * t * c.y + t * t * t * d.y;
          expect(y).toBeGreaterThanOrEqual(Math.min(a.y, d.y) - 0.05);
          expect(y).toBeLessThanOrEqual(Math.max(a.y, d.y) + 0.05);
        }
      }
    }),
  );
});

describe('scores and heights', () => {
  const plot: PlotBox = { lane: 'f', x: 0, y: 0, width: 100, height: 232, top: 44, zero: 116, bottom: 188 };

  test('are each other’s inverse', () => {
    for (let score = -5; score <= 5; score += 0.5) expect(scoreAtY(plot, yOfScore(plot, score))).toBe(score);
  });

  test('a point dragged out of the plot stays in the range', () => {
    expect(scoreAtY(plot, -500)).toBe(5);
    expect(scoreAtY(plot, 5000)).toBe(-5);
    expect(Object.is(scoreAtY(plot, 116.5), 0)).toBe(true);
  });
});
