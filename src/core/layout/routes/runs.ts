import type { Point } from '../types.ts';
import type { Leg, Plan } from './plan.ts';
import type { Gutters } from './terrain.ts';
import { assignTracks, type Run } from './tracks.ts';

/** Where a leg's gutter lies. */
export const coordinate = ({ along, gutter }: Leg, gutters: Gutters): number =>
  (along === 'column' ? gutters.columns : gutters.rows)[gutter]?.center ?? 0;

/** All stretches of all links, by gutter, so that those side by side get tracks of their own. */
export class Runs {
  private readonly gutters: Gutters;
  private readonly byGutter = {
    column: new Map<number, Map<string, Run>>(),
    row: new Map<number, Map<string, Run>>(),
  };

  constructor(gutters: Gutters) {
    this.gutters = gutters;
  }

  /** Enters the stretches of a link, one for each leg; those of one net in one gutter are one run. */
  enter(net: string, { from, to, legs }: Plan): Run[] {
    return legs.map((leg, i) => {
      const upright = leg.along === 'column';
      const along = (point: Point) => (upright ? point.y : point.x);
      const across = (point: Point) => (upright ? point.x : point.y);
      const at = (other: Leg | undefined): number | null => (other ? coordinate(other, this.gutters) : null);
      const start = at(legs[i - 1]) ?? along(from);
      const end = at(legs[i + 1]) ?? along(to);
      const own = coordinate(leg, this.gutters);
      const run = this.runIn(leg, net, start);
      run.low = Math.min(run.low, start, end);
      run.high = Math.max(run.high, start, end);
      run.stubs.push(
        { at: start, to: (at(legs[i - 2]) ?? across(from)) < own ? -1 : 1 },
        { at: end, to: (at(legs[i + 2]) ?? across(to)) < own ? -1 : 1 },
      );
      return run;
    });
  }

  private runIn({ along, gutter }: Leg, net: string, at: number): Run {
    const gutters = this.byGutter[along];
    let runs = gutters.get(gutter);
    if (!runs) {
      runs = new Map();
      gutters.set(gutter, runs);
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
    for (const [along, places] of [
      ['column', this.gutters.columns],
      ['row', this.gutters.rows],
    ] as const) {
      for (const [gutter, runs] of this.byGutter[along]) {
        const place = places[gutter];
        if (place) assignTracks([...runs.values()], place);
      }
    }
  }
}
