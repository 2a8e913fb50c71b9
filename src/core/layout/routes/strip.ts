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
  /** Where in the gutter it runs; set by `Strip.lay`. */
  at: number;
}

/** The stretches of a plan, one for each leg. Those that it has in common with the last ones are the same objects. */
export function stretchesOf(
  { from, to, legs }: Plan,
  net: string,
  gutters: Gutters,
  last: readonly Stretch[],
): readonly Stretch[] {
  const indexOf = ({ along, gutter }: Leg) => (along === 'column' ? gutter : gutters.columns.length + gutter);
  const at = (leg: Leg | undefined) => leg && gutters.all[indexOf(leg)]?.center;
  return legs.map((leg, i): Stretch => {
    const gutter = indexOf(leg);
    const center = (gutters.all[gutter] as Gutter).center;
    // Legs alternate: the ones beside it run across it, those next to them along it.
    const start = at(legs[i - 1]) ?? along(from, leg);
    const end = at(legs[i + 1]) ?? along(to, leg);
    const before = at(legs[i - 2]) ?? across(from, leg);
    const after = at(legs[i + 2]) ?? across(to, leg);
    const stub = (at: number, other: number): Stub => ({ at, to: other < center ? -1 : 1 });
    const now: Stretch = {
      gutter,
      net,
      low: Math.min(start, end),
      high: Math.max(start, end),
      stubs: [stub(start, before), stub(end, after)],
      at: Number.NaN,
    };
    return last.find((one) => sameStretch(one, now)) ?? now;
  });
}

const along = (point: Point, leg: Leg): number => (leg.along === 'column' ? point.y : point.x);
const across = (point: Point, leg: Leg): number => (leg.along === 'column' ? point.x : point.y);

const sameStretch = (a: Stretch, b: Stretch): boolean =>
  a.gutter === b.gutter &&
  a.net === b.net &&
  sameStub(a.stubs[0], b.stubs[0]) &&
  sameStub(a.stubs[1], b.stubs[1]);

const sameStub = (a: Stub, b: Stub): boolean => a.at === b.at && a.to === b.to;

/** A gutter, and whose stretches run along it. */
export class Strip<Owner> {
  private readonly gutter: Gutter;
  private readonly owners = new Map<Stretch, Owner>();

  constructor(gutter: Gutter) {
    this.gutter = gutter;
  }

  add(stretch: Stretch, owner: Owner): void {
    this.owners.set(stretch, owner);
  }

  remove(stretch: Stretch): void {
    this.owners.delete(stretch);
  }

  /** Lays all of them side by side; `moved` gets the owners of those that run elsewhere than before. */
  lay(moved: Set<Owner>): void {
    const runs = new Map<string, Run>();
    const own: Run[] = [];
    for (const { net, low, high, stubs } of this.owners.keys()) {
      let run = runs.get(net);
      if (run) {
        run.low = Math.min(run.low, low);
        run.high = Math.max(run.high, high);
        run.stubs.push(...stubs);
      } else {
        run = { net, low, high, stubs: [...stubs], offset: 0 };
        runs.set(net, run);
      }
      own.push(run);
    }
    assignTracks([...runs.values()], this.gutter);
    let nth = 0;
    for (const [stretch, owner] of this.owners) {
      const at = round(this.gutter.center + (own[nth++] as Run).offset);
      if (at === stretch.at) continue;
      stretch.at = at;
      moved.add(owner);
    }
  }
}
