import { sameList } from '../../base/index.ts';
import type { Point } from '../types.ts';
import { round } from './path.ts';
import type { Leg, Plan } from './plan.ts';
import type { Gutter, Gutters } from './terrain.ts';
import { assignTracks, type Run, type Stub } from './tracks.ts';

/** A link's stretch along one gutter. */
export interface Stretch {
  /** Its place among all gutters. */
  readonly gutter: number;
  /** Those of one net in one gutter are one run. */
  readonly net: string;
  readonly low: number;
  readonly high: number;
  readonly stubs: readonly [Stub, Stub];
}

/** The stretches of a plan, one for each leg. */
export function stretchesOf({ from, to, legs }: Plan, net: string, gutters: Gutters): readonly Stretch[] {
  const indexOf = ({ along, gutter }: Leg) => (along === 'column' ? gutter : gutters.columns.length + gutter);
  const at = (leg: Leg | undefined) => leg && gutters.all[indexOf(leg)]?.center;
  return legs.map((leg, i) => {
    const gutter = indexOf(leg);
    const center = (gutters.all[gutter] as Gutter).center;
    // Legs alternate: the ones beside it run across it, those next to them along it.
    const start = at(legs[i - 1]) ?? along(from, leg);
    const end = at(legs[i + 1]) ?? along(to, leg);
    const before = at(legs[i - 2]) ?? across(from, leg);
    const after = at(legs[i + 2]) ?? across(to, leg);
    const stub = (at: number, other: number): Stub => ({ at, to: other < center ? -1 : 1 });
    return {
      gutter,
      net,
      low: Math.min(start, end),
      high: Math.max(start, end),
      stubs: [stub(start, before), stub(end, after)],
    };
  });
}

const along = (point: Point, leg: Leg): number => (leg.along === 'column' ? point.y : point.x);
const across = (point: Point, leg: Leg): number => (leg.along === 'column' ? point.x : point.y);

/** How the stretches of a gutter lie side by side. The same object as long as the gutter holds the same. */
export interface Settled {
  readonly stretches: readonly Stretch[];
  /** Where each runs. */
  readonly at: ReadonlyMap<Stretch, number>;
}

const known = new WeakMap<Gutter, Settled>();

/** Lays the stretches of all links side by side, gutter by gutter. */
export function settle(gutters: readonly Gutter[], links: readonly Runner[]): readonly Settled[] {
  const byGutter: Stretch[][] = gutters.map(() => []);
  for (const { along, stretches } of links) {
    for (let i = 0; i < along.length; i++) byGutter[along[i] as number]?.push(stretches[i] as Stretch);
  }
  return byGutter.map((stretches, i) => {
    const gutter = gutters[i] as Gutter;
    const last = known.get(gutter);
    if (last && sameList(last.stretches, stretches)) return last;
    const settled = { stretches, at: placesIn(gutter, stretches) };
    known.set(gutter, settled);
    return settled;
  });
}

/** A link's stretches, and the gutters that they run along. */
interface Runner {
  readonly stretches: readonly Stretch[];
  readonly along: readonly number[];
}

function placesIn(gutter: Gutter, stretches: readonly Stretch[]): Map<Stretch, number> {
  const runs = new Map<string, Run>();
  const own = stretches.map(({ net, low, high, stubs }): Run => {
    const run = runs.get(net);
    if (!run) {
      const first = { net, low, high, stubs: [...stubs], offset: 0 };
      runs.set(net, first);
      return first;
    }
    run.low = Math.min(run.low, low);
    run.high = Math.max(run.high, high);
    run.stubs.push(...stubs);
    return run;
  });
  assignTracks([...runs.values()], gutter);
  return new Map(stretches.map((stretch, i) => [stretch, round(gutter.center + (own[i] as Run).offset)]));
}
