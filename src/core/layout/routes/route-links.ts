import { sameList, samePlain } from '../../base/index.ts';
import type { Link } from '../../model/index.ts';
import type { Columns } from '../columns.ts';
import type { CardBox, CellBox, LaneBox, LinkPath, Point } from '../types.ts';
import { LabelPlacer } from './labels.ts';
import { corners, drawPath, round } from './path.ts';
import { type Plan, planLink } from './plan.ts';
import { coordinate, Runs } from './runs.ts';
import { type Gutters, guttersOf, type Terrain, terrainOf } from './terrain.ts';
import type { Run } from './tracks.ts';

interface Planned {
  readonly link: Link;
  readonly plan: Plan;
}

/** What the last routing of a list of links came from, and what came out. */
interface Routing {
  readonly gutters: Gutters;
  readonly lanes: readonly LaneBox[];
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
  const gutters = guttersOf(columns, lanes);
  const last = known.get(links);
  if (last?.gutters === gutters && samePlaces(last.lanes, lanes)) return last.paths;

  const planned = planAll(links, terrainOf(gutters, lanes, ends(links)));
  const plans = planned.map(({ plan }) => plan);
  const same = last?.gutters === gutters && sameList(last.plans, plans);
  const paths = same ? last.paths : Object.freeze(drawAll(planned, gutters));
  known.set(links, { gutters, lanes, plans, paths });
  return paths;
}

/** True when in both all cards stand at the same places: then all links run as they did. */
const samePlaces = (a: readonly LaneBox[], b: readonly LaneBox[]): boolean =>
  a.length === b.length && a.every((lane, i) => lane === b[i] || sameLane(lane, b[i] as LaneBox));

const sameLane = (a: LaneBox, b: LaneBox): boolean =>
  a.id === b.id &&
  a.role === b.role &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, i) => cell === b.cells[i] || sameCell(cell, b.cells[i] as CellBox));

const sameCell = (a: CellBox, b: CellBox): boolean =>
  a.column === b.column &&
  a.cards.length === b.cards.length &&
  a.moments.length + a.measures.length === b.moments.length + b.measures.length &&
  a.cards.every((card, i) => {
    const other = b.cards[i] as CardBox;
    return (
      card.id === other.id &&
      card.lane === other.lane &&
      card.x === other.x &&
      card.y === other.y &&
      card.height === other.height
    );
  });

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
