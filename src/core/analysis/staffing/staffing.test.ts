import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB, erlangC, fewestAgents, rostered, serviceOf, simulate } from './index.ts';

describe('Erlang’s formulas', () => {
  it('B agrees with the capacities in Rappaport, Wireless Communications, table 3.4', () => {
    // Channels, loss, erlangs to three digits.
    const table = [
      [2, 0.01, 0.153],
      [4, 0.01, 0.869],
      [5, 0.01, 1.36],
      [10, 0.01, 4.46],
      [20, 0.01, 12.0],
      [40, 0.01, 29.0],
      [100, 0.01, 84.1],
      [5, 0.001, 0.762],
      [10, 0.001, 3.09],
      [20, 0.001, 9.41],
      [40, 0.001, 24.5],
      [100, 0.001, 75.2],
    ] as const;
    for (const [channels, loss, load] of table) {
      // The table's last digit is good to one: the loss lies between those of its neighbours.
      const digit = load < 1 ? 0.001 : load < 10 ? 0.01 : 0.1;
      expect(erlangB(channels, load - digit)).toBeLessThanOrEqual(loss);
      expect(erlangB(channels, load + digit)).toBeGreaterThanOrEqual(loss);
    }
  });

  it('C and the mean wait agree with the eye clinic of Gross & Harris, Fundamentals of Queueing Theory', () => {
    // Three doctors, six patients an hour, 20 minutes each: one waits with 4/9, 4/27 of an hour on average.
    const clinic = serviceOf(3, { perHour: 6, handling: 1_200 }, 0);
    expect(clinic.waiting).toBeCloseTo(4 / 9, 12);
    expect(clinic.meanWait).toBeCloseTo((4 / 27) * 3_600, 8);
  });

  it('C of two servers is 2ρ²/(1+ρ), of one ρ (Kleinrock, Queueing Systems I)', () => {
    for (const rho of [0.1, 0.5, 0.9, 0.99]) {
      expect(erlangC(1, rho)).toBeCloseTo(rho, 12);
      expect(erlangC(2, 2 * rho)).toBeCloseTo((2 * rho * rho) / (1 + rho), 12);
    }
  });

  it('the call centre of Call Centre Helper’s guide needs 14 agents, 20 with 30 % away', () => {
    // 200 calls an hour of three minutes, 80 % within 20 seconds.
    const demand = { perHour: 200, handling: 180 };
    const found = fewestAgents(demand, { target: 20, attainment: 0.8 });
    expect(found?.agents).toBe(14);
    expect(found?.waiting).toBeCloseTo(0.174, 3);
    expect(found?.attained).toBeCloseTo(0.888, 3);
    expect(found?.meanWait).toBeCloseTo(7.8, 1);
    expect(found?.occupancy).toBeCloseTo(0.714, 3);
    expect(serviceOf(13, demand, 20).attained).toBeCloseTo(0.796, 2);
    expect(rostered(14, 0.3)).toBe(20);
    expect(rostered(7, 0.3)).toBe(10);
  });

  it('stays finite where factorials would not', () => {
    expect(erlangC(2_100, 2_000)).toBeGreaterThan(0);
    expect(erlangC(2_100, 2_000)).toBeLessThan(0.1);
    expect(fewestAgents({ perHour: 1e12, handling: 3_600 }, { target: 20, attainment: 0.8 })).toBeNull();
    expect(serviceOf(3, { perHour: 60, handling: 360 }, 20).meanWait).toBe(Number.POSITIVE_INFINITY);
    expect(fewestAgents({ perHour: 0, handling: 60 }, { target: 20, attainment: 1 })?.agents).toBe(1);
  });

  it('finds the fewest: one less misses the goal', () => {
    const demand = fc.record({
      perHour: fc.integer({ min: 1, max: 2_000 }),
      handling: fc.integer({ min: 5, max: 1_800 }),
    });
    const goal = fc.record({
      target: fc.nat(300),
      attainment: fc.integer({ min: 50, max: 99 }).map((n) => n / 100),
    });
    fc.assert(
      fc.property(demand, goal, (calls, wanted) => {
        const found = fewestAgents(calls, wanted);
        expect(found?.attained).toBeGreaterThanOrEqual(wanted.attainment);
        const agents = found?.agents ?? 0;
        if (agents > 1)
          expect(serviceOf(agents - 1, calls, wanted.target).attained).toBeLessThan(wanted.attainment);
      }),
    );
  });
});

describe('the simulation', () => {
  it('agrees with the formula within its confidence interval', () => {
    for (const [perHour, handling, target] of [
      [200, 180, 20],
      [6, 1_200, 60],
      [40, 240, 30],
    ] as const) {
      const service = fewestAgents({ perHour, handling }, { target, attainment: 0.8 });
      const run = simulate(service?.agents ?? 0, { perHour, handling }, target, {
        seed: 7,
        callers: 200_000,
      });
      for (const name of ['attained', 'waiting', 'meanWait'] as const) {
        expect(Math.abs(run[name].mean - (service?.[name] ?? 0))).toBeLessThanOrEqual(run[name].halfWidth);
        expect(run[name].halfWidth).toBeLessThan(0.2 * run[name].mean);
      }
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const run = (seed: number) => simulate(3, { perHour: 30, handling: 200 }, 20, { seed, callers: 2_000 });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
});
