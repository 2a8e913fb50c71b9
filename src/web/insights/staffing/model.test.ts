import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeJourney, type Staffing } from '../../../core/analysis/index.ts';
import { snapshotOf } from '../../../core/layout/testing/snapshot-of.ts';
import { agrees, applying, outcomeOf, simulated, trialOf } from './model.ts';

const file = (perHour = 200) => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J' },
  stages: [{ id: 's', title: 'S', phase: 'during' }],
  steps: [{ id: 'one', stage: 's', title: 'One' }],
  lanes: [{ id: 'touch', role: 'touchpoint', title: 'Touchpoints' }],
  cards: [
    {
      id: 'line',
      lane: 'touch',
      step: 'one',
      title: 'Line',
      slas: ['wait'],
      volume: { perHour, handling: { amount: 3, unit: 'min' } },
    },
  ],
  library: {
    slas: [{ id: 'wait', name: 'W', promise: 'wait', target: { amount: 20, unit: 's' }, attainment: 0.8 }],
  },
});
const clock = { now: Date.parse('2026-11-23T09:00:00Z'), timeZone: 'UTC' };
const staffing = ((): Staffing => {
  const computed = computeJourney(snapshotOf(file()), clock, { shrinkage: 0.3, felt: null, took: null });
  const [one] = computed.staffing;
  if (!one) throw new Error('no staffing');
  return one;
})();
const asIs = trialOf(staffing, 0.3);

describe('what is tried with staffing', () => {
  it('as the records have it, is what the journey computes', () => {
    const outcome = outcomeOf(staffing, asIs);
    expect(outcome.service).toEqual(staffing.service);
    expect(outcome.rostered).toBe(20);
    expect(applying(staffing, asIs)).toEqual([]);
  });

  it('draws the needed number with those around it, each better than the one before', () => {
    const { around, service } = outcomeOf(staffing, asIs);
    expect(around.map(({ agents }) => agents)).toContain(service?.agents);
    const levels = around.map(({ attained }) => attained);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(around.every(({ meanWait }) => Number.isFinite(meanWait))).toBe(true);
  });

  it('more callers never take fewer agents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 200 }), (perHour, more) => {
        const agents = (calls: number) =>
          outcomeOf(staffing, { ...asIs, perHour: calls }).service?.agents ?? 0;
        expect(agents(perHour + more)).toBeGreaterThanOrEqual(agents(perHour));
      }),
    );
  });

  it('is written to the records in their own units', () => {
    const commands = applying(staffing, { ...asIs, handling: 4, attainment: 0.9 });
    expect(commands).toMatchObject([
      {
        targets: [{ table: 'cards', id: 'line' }],
        patch: { volume: { perHour: 200, handling: { amount: 4, unit: 'min' } } },
      },
      { targets: [{ table: 'slas', id: 'wait' }], patch: { attainment: 0.9 } },
    ]);
  });

  it('agrees with a simulation of the same', () => {
    const { service } = outcomeOf(staffing, asIs);
    const found = simulated(staffing, asIs, service?.agents, 1);
    expect(found && service && agrees(service.attained, found.attained)).toBe(true);
    expect(simulated(staffing, { ...asIs, perHour: 0 }, 1, 1)).toBeNull();
    expect(simulated(staffing, asIs, 501, 1)).toBeNull();
  });
});
