import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../core/model/index.ts';
import { nudged, prioritiesOf, quadrantOf } from './quadrants.ts';

const action = (id: string, facts: Partial<Action>): Action => ({
  id,
  moment: 'm',
  title: id,
  state: 'collected',
  ...facts,
});

describe('impact and effort', () => {
  it('make four quadrants', () => {
    expect([quadrantOf(5, 1), quadrantOf(5, 5), quadrantOf(1, 1), quadrantOf(1, 5)]).toEqual([
      'quick',
      'big',
      'fill',
      'doubt',
    ]);
    expect([quadrantOf(3, 3), quadrantOf(3, 4), quadrantOf(2, 3)]).toEqual(['quick', 'big', 'fill']);
  });

  it('order what is still to do; half an estimate is none', () => {
    const { estimated, open } = prioritiesOf([
      action('doubt', { impact: 1, effort: 5 }),
      action('big', { impact: 5, effort: 5 }),
      action('quick', { impact: 3, effort: 2 }),
      action('quickest', { impact: 5, effort: 1 }),
      action('half', { impact: 4 }),
      action('done', { impact: 5, effort: 1, state: 'verified' }),
    ]);
    expect(estimated.map(({ action: { id } }) => id)).toEqual(['quickest', 'quick', 'big', 'doubt']);
    expect(open.map(({ id }) => id)).toEqual(['half']);
  });

  it('stay on the scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.constantFrom(-1, 1), (value, by) => {
        expect(nudged(value, by)).toBeGreaterThanOrEqual(1);
        expect(nudged(value, by)).toBeLessThanOrEqual(5);
        expect(Math.abs(nudged(value, by) - value)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
