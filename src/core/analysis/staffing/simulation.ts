import type { Demand } from './erlang.ts';
import { exponential, seededRandom } from './random.ts';

/** A mean of a simulation, and how far from it the truth may lie with 99 % confidence. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number;
}

export interface Simulated {
  readonly attained: Estimate;
  readonly waiting: Estimate;
  /** In seconds. */
  readonly meanWait: Estimate;
}

/** Neighbouring callers wait alike; means of long batches hardly do. */
const BATCHES = 20;
/** Student's t for 99 % and 19 degrees of freedom. */
const T = 2.861;

/**
 * Lets callers come, queue and be served, first come, first served.
 * @param callers how many are counted, after a tenth as many that fill the queue
 */
export function simulate(
  agents: number,
  demand: Demand,
  target: number,
  { seed, callers }: { readonly seed: number; readonly callers: number },
): Simulated {
  const random = seededRandom(seed);
  const free = new Float64Array(agents);
  const size = Math.max(1, Math.floor(callers / BATCHES));
  const batches = Array.from({ length: BATCHES }, () => ({ attained: 0, waiting: 0, meanWait: 0 }));
  let now = 0;
  for (let caller = -Math.floor(callers / 10); caller < size * BATCHES; caller++) {
    now += exponential(random, 3_600 / demand.perHour);
    const agent = soonest(free);
    const wait = Math.max(0, (free[agent] as number) - now);
    free[agent] = now + wait + exponential(random, demand.handling);
    const batch = batches[Math.floor(caller / size)];
    if (!batch) continue;
    batch.meanWait += wait / size;
    if (wait > 0) batch.waiting += 1 / size;
    if (wait <= target) batch.attained += 1 / size;
  }
  return {
    attained: estimate(batches.map(({ attained }) => attained)),
    waiting: estimate(batches.map(({ waiting }) => waiting)),
    meanWait: estimate(batches.map(({ meanWait }) => meanWait)),
  };
}

function soonest(free: Float64Array): number {
  let best = 0;
  for (let i = 1; i < free.length; i++) if ((free[i] as number) < (free[best] as number)) best = i;
  return best;
}

function estimate(means: readonly number[]): Estimate {
  const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
  const squares = means.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, halfWidth: T * Math.sqrt(squares / (means.length - 1) / means.length) };
}
