import type { Point } from '../types.ts';
import type { Leg, Plan } from './plan.ts';
import type { Gutter, Gutters } from './terrain.ts';
import { assignTracks, type Run } from './tracks.ts';

/** Where a leg's gutter lies. */
export const coordinate = ({ along, gutter }: Leg, gutters: Gutters): number =>
  (along === 'column' ? gutters.columns : gutters.rows)[gutter]?.center ?? 0;

/** The runs of one gutter, by net. */
type Nets = Map<string, Run>;

/** All stretches of all links, by gutter, so that those side by side get tracks of their own. */
export class Runs {
  private readonly gutters: Gutters;
  private readonly byGutter: { readonly column: Nets[]; readonly row: Nets[] } = { column: [], row: [] };

  constructor(gutters: Gutters) {
    this.gutters = gutters;
  }

  /** Enters the stretches of a link, one for each leg; those of one net in one gutter are one run. */
  enter(net: string, { from, to, legs }: Plan): Run[] {
    const entered: Run[] = [];
    for (let i = 0; i < legs.length; i++) {
      const leg = legs[i] as Leg;
      const own = coordinate(leg, this.gutters);
      // Legs alternate: the ones beside it run across it, those next to them along it.
      const start = this.at(legs[i - 1]) ?? along(from, leg);
      const end = this.at(legs[i + 1]) ?? along(to, leg);
      const before = this.at(legs[i - 2]) ?? across(from, leg);
      const after = this.at(legs[i + 2]) ?? across(to, leg);
      const run = this.runIn(leg, net, start);
      run.low = Math.min(run.low, start, end);
      run.high = Math.max(run.high, start, end);
      run.stubs.push({ at: start, to: before < own ? -1 : 1 }, { at: end, to: after < own ? -1 : 1 });
      entered.push(run);
    }
    return entered;
  }

  private at(leg: Leg | undefined): number | null {
    return leg ? coordinate(leg, this.gutters) : null;
  }

  private runIn({ along, gutter }: Leg, net: string, at: number): Run {
    const gutters = this.byGutter[along];
    let runs = gutters[gutter];
    if (!runs) {
      runs = new Map();
      gutters[gutter] = runs;
    }
    let run = runs.get(net);
    if (!run) {
      run = { net, low: at, high: at, stubs: [], offset: 0 };
      runs.set(net, run);
    }
    return run;
  }

  /** Gives every run its track. */
  settle(): void {
    settleAll(this.byGutter.column, this.gutters.columns);
    settleAll(this.byGutter.row, this.gutters.rows);
  }
}

function settleAll(byGutter: readonly Nets[], places: readonly Gutter[]): void {
  byGutter.forEach((runs, gutter) => {
    const place = places[gutter];
    if (place) assignTracks([...runs.values()], place);
  });
}

const along = (point: Point, leg: Leg): number => (leg.along === 'column' ? point.y : point.x);
const across = (point: Point, leg: Leg): number => (leg.along === 'column' ? point.x : point.y);
