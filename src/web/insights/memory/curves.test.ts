import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, type FeltPoint, liftsOf, memoryOf, peakPoint, withTried } from './curves.ts';

const points = (...scores: number[]): FeltPoint[] =>
  scores.map((score, column) => ({ step: `s${column}`, column, score }));

describe('the memory of a curve', () => {
  it('has its peak at the last of the strongest', () => {
    expect(peakPoint(points(3, -3, 1))?.step).toBe('s1');
    expect(peakPoint([])).toBeUndefined();
  });

  it('agrees with the point that is shown as the peak', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), (scores) => {
        const curve = points(...scores);
        expect(peakPoint(curve)?.score).toBe(memoryOf(curve)?.peak);
      }),
    );
  });

  it('changes with what is tried, and tells only what is another', () => {
    const tried = new Map([
      ['s1', 2],
      ['s2', 1],
      ['gone', 5],
    ]);
    expect(withTried(points(3, -4, 1), tried).map(({ score }) => score)).toEqual([3, 2, 1]);
    expect(changesOf(points(3, -4, 1), tried).map(({ step }) => step)).toEqual(['s1']);
  });
});

describe('what would be remembered most', () => {
  it('is lifting the low that is the peak, and the end', () => {
    // Without the −4 the peak is 3: (3 + 1) / 2 = 2. With 5 at the start it is 5: (5 + 1) / 2 = 3. Now it is −1.5.
    const lifts = liftsOf(points(3, -4, 1));
    expect(lifts.map(({ point: { step }, to, gain }) => [step, to, gain])).toEqual([
      ['s0', 5, 4.5],
      ['s1', -2, 3.5],
      ['s2', 3, 1],
    ]);
  });

  it('never promises what the memory would not hold', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (scores) => {
        const curve = points(...scores);
        for (const { point, to, gain } of liftsOf(curve)) {
          const then = memoryOf(withTried(curve, new Map([[point.step, to]])))?.peakEnd ?? 0;
          expect(then - (memoryOf(curve)?.peakEnd ?? 0)).toBeCloseTo(gain);
          expect(gain).toBeGreaterThan(0);
          expect(to).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});
