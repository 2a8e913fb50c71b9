import type { Link } from '../../model/index.ts';
import type { Columns } from '../columns.ts';
import { sameList, samePlain } from '../remember.ts';
import type { LaneBox, LinkPath, Point } from '../types.ts';
import { LabelPlacer } from './labels.ts';
import { corners, drawPath, round } from './path.ts';
import { type Plan, planLink } from './plan.ts';
import { coordinate, Runs } from './runs.ts';
import { type Gutters, type Terrain, terrainOf } from './terrain.ts';
import type { Run } from './tracks.ts';

interface Planned {
  readonly link: Link;
  readonly plan: Plan;
}

/** What the last routing of a list of links came from, and what came out. */
interface Routing {
  readonly gutters: Gutters;
  readonly plans: readonly Plan[];
  readonly paths: readonly LinkPath[];
}

const known = new WeakMap<readonly Link[], Routing>();
const endsOf = new WeakMap<readonly Link[], ReadonlySet<string>>();

/**
 * Routes all links: first each takes the cheapest way through the gutters, then the ways in one gutter
 * get tracks side by side, then labels find their places. Links whose cards are not shown are left out.
 */
export function routeLinks(
  links: readonly Link[],
  columns: Columns,
  lanes: readonly LaneBox[],
): readonly LinkPath[] {
  if (links.length === 0) return [];
  const terrain = terrainOf(columns, lanes, ends(links));
  const planned = planAll(links, terrain);
  const plans = planned.map(({ plan }) => plan);
  const last = known.get(links);
  if (last && last.gutters === terrain.gutters && sameList(last.plans, plans)) return last.paths;
  const paths = Object.freeze(drawAll(planned, terrain.gutters));
  known.set(links, { gutters: terrain.gutters, plans, paths });
  return paths;
}

function ends(links: readonly Link[]): ReadonlySet<string> {
  let set = endsOf.get(links);
  if (!set) {
    set = new Set(links.flatMap((link) => [link.from, link.to]));
    endsOf.set(links, set);
  }
  return set;
}

const planAll = (links: readonly Link[], terrain: Terrain): Planned[] =>
  links.flatMap((link) => {
    const a = terrain.places.get(link.from);
    const b = terrain.places.get(link.to);
    return a && b && a !== b ? [{ link, plan: planLink(link, a, b, terrain) }] : [];
  });

function drawAll(planned: readonly Planned[], gutters: Gutters): LinkPath[] {
  const runs = new Runs(gutters);
  const entered = planned.map(({ link, plan }) => runs.enter(`${link.from} ${link.kind}`, plan));
  runs.settle();
  const labels = new LabelPlacer(gutters);
  return planned.map(({ link, plan }, i) => {
    const points = corners(trace(plan, entered[i] as Run[], gutters));
    return pathOf(link, plan, points, labels.place(link.label, points));
  });
}

const paths = new WeakMap<Link, LinkPath>();

/** The same object as before while path and label are the same. */
function pathOf(link: Link, plan: Plan, points: readonly Point[], label: LinkPath['label']): LinkPath {
  const last = paths.get(link);
  if (
    last &&
    samePoints(last.points, points) &&
    samePlain(last.label, label) &&
    last.toPort.side === plan.to.side
  ) {
    return last;
  }
  const path: LinkPath = Object.freeze({
    id: link.id,
    kind: link.kind,
    from: link.from,
    to: link.to,
    fromPort: Object.freeze(plan.from),
    toPort: Object.freeze(plan.to),
    points: Object.freeze(points.map((point) => Object.freeze(point))),
    ...drawPath(points),
    label,
  });
  paths.set(link, path);
  return path;
}

const samePoints = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every(({ x, y }, i) => x === b[i]?.x && y === b[i]?.y);

/** The corners of a plan once its tracks are known. */
function trace({ from, to, legs }: Plan, runs: readonly Run[], gutters: Gutters): Point[] {
  const points: Point[] = [{ x: from.x, y: from.y }];
  let { x, y } = from;
  legs.forEach((leg, i) => {
    const at = round(coordinate(leg, gutters) + (runs[i] as Run).offset);
    if (leg.along === 'column') x = at;
    else y = at;
    points.push({ x, y });
  });
  const last = legs.at(-1);
  if (last) points.push(last.along === 'column' ? { x, y: to.y } : { x: to.x, y });
  points.push({ x: to.x, y: to.y });
  return points;
}
