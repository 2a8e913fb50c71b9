import type { Link } from '../../model/index.ts';
import type { Columns } from '../columns.ts';
import { keepSame } from '../remember.ts';
import type { LaneBox, LinkPath, Point } from '../types.ts';
import { LabelPlacer } from './labels.ts';
import { corners, drawPath, round } from './path.ts';
import { type Leg, type Plan, planLink } from './plan.ts';
import { type Terrain, terrainOf } from './terrain.ts';
import { assignTracks, type Run } from './tracks.ts';

interface Routed {
  readonly link: Link;
  readonly plan: Plan;
  /** The run of each leg. */
  readonly runs: readonly Run[];
}

const keepLink = keepSame<Link, LinkPath>();

/**
 * Routes all links: first each takes the cheapest way through the gutters, then the ways in one gutter
 * get tracks side by side, then labels find their places. Links whose cards are not shown are left out.
 */
export function routeLinks(links: readonly Link[], columns: Columns, lanes: readonly LaneBox[]): LinkPath[] {
  const ends = new Set(links.flatMap((link) => [link.from, link.to]));
  const terrain = terrainOf(columns, lanes, ends);
  const gutters = new Gutters(terrain);
  const routed = links.flatMap((link): Routed[] => {
    const a = terrain.places.get(link.from);
    const b = terrain.places.get(link.to);
    if (!a || !b || a === b) return [];
    const plan = planLink(a, b, link.kind, link.label.trim() !== '', terrain);
    return [{ link, plan, runs: gutters.enter(`${link.from} ${link.kind}`, plan) }];
  });
  gutters.settle();
  const labels = new LabelPlacer(terrain);
  return routed.map(({ link, plan, runs }) => {
    const points = corners(trace(plan, runs, terrain).map(frozenPoint));
    return keepLink(
      link,
      Object.freeze({
        id: link.id,
        kind: link.kind,
        from: link.from,
        to: link.to,
        fromPort: plan.from,
        toPort: plan.to,
        points,
        ...drawPath(points),
        label: labels.place(link.label, points),
      }),
    );
  });
}

const frozenPoint = ({ x, y }: Point): Point => Object.freeze({ x: round(x), y: round(y) });

/** The corners of a plan once its tracks are known. */
function trace({ from, to, legs }: Plan, runs: readonly Run[], terrain: Terrain): Point[] {
  const points: Point[] = [from];
  let { x, y } = from;
  legs.forEach((leg, i) => {
    const at = coordinate(leg, terrain) + (runs[i] as Run).offset;
    if (leg.along === 'column') x = at;
    else y = at;
    points.push({ x, y });
  });
  const last = legs.at(-1);
  if (last) points.push(last.along === 'column' ? { x, y: to.y } : { x: to.x, y });
  points.push(to);
  return points;
}

const coordinate = ({ along, gutter }: Leg, terrain: Terrain): number =>
  (along === 'column' ? terrain.columnGutters : terrain.rowGutters)[gutter]?.center ?? 0;

/** The runs in every gutter. */
class Gutters {
  private readonly terrain: Terrain;
  private readonly runs = {
    column: new Map<number, Map<string, Run>>(),
    row: new Map<number, Map<string, Run>>(),
  };

  constructor(terrain: Terrain) {
    this.terrain = terrain;
  }

  /** Enters the stretches of a link; those of one net in one gutter are one run. */
  enter(net: string, { from, to, legs }: Plan): Run[] {
    return legs.map((leg, i) => {
      const along = leg.along;
      const own = coordinate(leg, this.terrain);
      const before = legs[i - 1];
      const after = legs[i + 1];
      const start = before ? coordinate(before, this.terrain) : along === 'column' ? from.y : from.x;
      const end = after ? coordinate(after, this.terrain) : along === 'column' ? to.y : to.x;
      const comesFrom = before
        ? this.across(legs[i - 2], before, from, along)
        : along === 'column'
          ? from.x
          : from.y;
      const goesTo = after ? this.across(legs[i + 2], after, to, along) : along === 'column' ? to.x : to.y;
      const run = this.runIn(leg, net, start);
      run.low = Math.min(run.low, start, end);
      run.high = Math.max(run.high, start, end);
      run.stubs.push({ at: start, to: comesFrom < own ? -1 : 1 }, { at: end, to: goesTo < own ? -1 : 1 });
      return run;
    });
  }

  /** Where the neighbouring leg leads to, measured across the own gutter. */
  private across(beyond: Leg | undefined, _: Leg, port: Point, along: Leg['along']): number {
    if (beyond) return coordinate(beyond, this.terrain);
    return along === 'column' ? port.x : port.y;
  }

  private runIn(leg: Leg, net: string, at: number): Run {
    const gutters = this.runs[leg.along];
    let runs = gutters.get(leg.gutter);
    if (!runs) {
      runs = new Map();
      gutters.set(leg.gutter, runs);
    }
    let run = runs.get(net);
    if (!run) {
      run = { net, low: at, high: at, stubs: [], offset: 0 };
      runs.set(net, run);
    }
    return run;
  }

  settle(): void {
    for (const [gutter, runs] of this.runs.column) {
      const place = this.terrain.columnGutters[gutter];
      if (place) assignTracks([...runs.values()], place);
    }
    for (const [gutter, runs] of this.runs.row) {
      const place = this.terrain.rowGutters[gutter];
      if (place) assignTracks([...runs.values()], place);
    }
  }
}
