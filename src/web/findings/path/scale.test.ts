import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scaleOf } from './scale.ts';

it('a scale holds its amount and twice as much, in a number of steps that a hand can tell apart', () => {
  expect(scaleOf(4)).toEqual({ step: 0.25, max: 8 });
  expect(scaleOf(30)).toEqual({ step: 2, max: 60 });
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 10_000, noNaN: true }), (amount) => {
      const { max, step } = scaleOf(amount);
      expect(max).toBeGreaterThanOrEqual(2 * amount - 1e-6);
      expect(max / step).toBeLessThanOrEqual(50);
    }),
  );
});
