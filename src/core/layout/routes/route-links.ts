import { sameList, samePlain } from '../../base/index.ts';
import type { Link } from '../../model/index.ts';
import type { Columns } from '../columns.ts';
import type { CardBox, CellBox, LaneBox, LinkPath, Point } from '../types.ts';
import { LabelPlacer } from './labels.ts';
import { corners, pathEnds, round } from './path.ts';
import { type Leg, type Plan, planLink } from './plan.ts';
import { coordinate, Runs } from './runs.ts';
import { type Gutters, guttersOf, type Place, type Terrain, terrainOf } from './terrain.ts';
import type { Run } from './tracks.ts';

interface Planned {
  readonly link: Link;
  readonly bundle: readonly string[];
  readonly plan: Plan;
  /** Links of one kind from one place may share a line. */
  readonly net: string;
}

/** What the last routing of a list of links came from, and what came out. */
interface Routing {
  readonly gutters: Gutters;
  readonly lanes: readonly LaneBox[];
  /** With the ids that each stands for. */
  readonly plans: readonly (Plan | string)[];
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
  const plans = planned.flatMap(({ plan, bundle }) => [plan, ...bundle]);
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
  a.collapsed === b.collapsed &&
  a.folds.length === b.folds.length &&
  a.cells.every((cell, i) => cell === b.cells[i] || sameCell(cell, b.cells[i] as CellBox)) &&
  a.folds.every((fold, i) => fold === b.folds[i]);

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

/** Links that run alike, because their ends are hidden in the same places, are one. */
function planAll(links: readonly Link[], terrain: Terrain): Planned[] {
  const bundles = new Map<string, string[]>();
  return links.flatMap((link): Planned[] => {
    const a = terrain.places.get(link.from);
    const b = terrain.places.get(link.to);
    if (!a || !b || a.box === b.box) return [];
    const net = `${nameOf(a)} ${link.kind}`;
    const bundle: string[] = [link.id];
    if ('chip' in a.box || 'chip' in b.box) {
      const key = `${net} ${nameOf(b)}`;
      const known = bundles.get(key);
      known?.push(link.id);
      if (known) return [];
      bundles.set(key, bundle);
    }
    return [{ link, bundle, net, plan: planLink(link, a, b, terrain) }];
  });
}

/** A card's id, or the place of what stands for it. */
const nameOf = ({ box, row, column }: Place): string => ('chip' in box ? `${row}/${column}` : box.id);

/** How many links a line stands for, where they are more than one. */
const labelOf = ({ link, bundle }: Planned): string => (bundle.length > 1 ? `×${bundle.length}` : link.label);

function drawAll(planned: readonly Planned[], gutters: Gutters): LinkPath[] {
  const runs = new Runs(gutters);
  const entered = planned.map(({ net, plan }) => runs.enter(net, plan));
  runs.settle();
  const labels = new LabelPlacer(gutters);
  return planned.map((one, i) => {
    const points = pointsOf(one, entered[i] as Run[], gutters);
    return pathOf(one, points, labels.place(labelOf(one), points));
  });
}

/** What a link's corners were last made from. */
interface Traced {
  readonly plan: Plan;
  /** Where each leg runs. */
  readonly at: readonly number[];
  readonly points: readonly Point[];
}

const traced = new WeakMap<Link, Traced>();

/** The same list as before while the link takes the same way on the same tracks. */
function pointsOf({ link, plan }: Planned, runs: readonly Run[], gutters: Gutters): readonly Point[] {
  const at = plan.legs.map((leg, i) => round(coordinate(leg, gutters) + (runs[i] as Run).offset));
  const last = traced.get(link);
  if (last?.plan === plan && sameList(last.at, at)) return last.points;
  const points = Object.freeze(corners(trace(plan, at)));
  traced.set(link, { plan, at, points });
  return points;
}

const paths = new WeakMap<Link, LinkPath>();

/** The same object as before while path and label are the same. */
function pathOf(
  { link, plan, bundle }: Planned,
  points: readonly Point[],
  label: LinkPath['label'],
): LinkPath {
  const last = paths.get(link);
  if (
    last &&
    samePoints(last.points, points) &&
    samePlain(last.label, label) &&
    sameList(last.bundle, bundle) &&
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
    points,
    ...pathEnds(points),
    bundle: Object.freeze(bundle),
    label,
  });
  paths.set(link, path);
  return path;
}

function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i] as Point, b[i] as Point];
    if (one.x !== other.x || one.y !== other.y) return false;
  }
  return true;
}

/** The corners of a plan whose legs run at these places. */
function trace({ from, to, legs }: Plan, at: readonly number[]): Point[] {
  const points: Point[] = [{ x: from.x, y: from.y }];
  let { x, y } = from;
  for (let i = 0; i < legs.length; i++) {
    if ((legs[i] as Leg).along === 'column') x = at[i] as number;
    else y = at[i] as number;
    points.push({ x, y });
  }
  const last = legs.at(-1);
  if (last) points.push(last.along === 'column' ? { x, y: to.y } : { x: to.x, y });
  points.push({ x: to.x, y: to.y });
  return points.map((point) => Object.freeze(point));
}
