import { remember, sameList, samePlain } from '../../base/index.ts';
import type { Link } from '../../model/index.ts';
import type { Columns } from '../columns.ts';
import type { LaidLane } from '../rows.ts';
import type { Point, Rect } from '../types.ts';
import type { Borders } from './even.ts';
import { type Label, LabelPlacer } from './labels.ts';
import { boundsOf, corners } from './path.ts';
import type { Leg, Plan } from './plan.ts';
import { netOf, type Planned, planned, type Terrain } from './planned.ts';
import { type Settled, settle } from './runs.ts';
import { groundsOf, guttersOf } from './terrain.ts';

/** How a link runs on the even map. The same object as long as that and its label are the same. */
export interface Route {
  readonly link: Link;
  readonly plan: Plan;
  readonly points: readonly Point[];
  readonly bounds: Rect;
  /** All links that it stands for. */
  readonly bundle: readonly string[];
  readonly label: Label | null;
}

/** How all links run on the even map, and where its borders are on the map itself. */
export interface Routes {
  readonly list: readonly Route[];
  readonly borders: Borders;
}

/** What came out for a link the last time. */
interface Memory {
  readonly link: Link;
  /** The link alone, as nearly all are drawn. */
  readonly alone: readonly string[];
  planned: Planned | null;
  /** The links that it is drawn for. */
  bundle: readonly string[];
  /** What the route was made from: the plan, the gutters that it runs along, and where in them it runs. */
  from: Planned | null;
  settled: readonly Settled[];
  at: readonly number[];
  route: Route | null;
}

/** Of a link whose ends are shown. */
type Drawn = Memory & { readonly planned: Planned };

const memoryOf = remember((link: Link): Memory => {
  const alone = Object.freeze([link.id]);
  return { link, alone, planned: null, bundle: alone, from: null, settled: [], at: [], route: null };
});
const memoriesOf = remember((links: readonly Link[]): readonly Memory[] =>
  links.map((link) => memoryOf(link)),
);

/** What the last routing of a list of links came from, and what came out. */
const known = new WeakMap<readonly Link[], { readonly terrain: Terrain; readonly routes: Routes }>();

/**
 * Routes all links: first each takes the cheapest way through the gutters, then the ways in one gutter
 * get tracks side by side, then labels find their places. Links whose cards are not shown are left out.
 * Every link is asked whether that still holds for it; only where it does not anything is done.
 */
export function routeLinks(links: readonly Link[], columns: Columns, lanes: readonly LaidLane[]): Routes {
  const borders = bordersOf(columns.headerHeight, lanes);
  if (links.length === 0) return { list: [], borders };
  const terrain = { gutters: guttersOf(columns, lanes), grounds: groundsOf(lanes), borders };
  const last = known.get(links);
  if (last && sameTerrain(last.terrain, terrain)) return last.routes;
  const memories = memoriesOf(links);
  for (const memory of memories) memory.planned = planned(memory.link, memory.planned, terrain);
  const routes = { list: routeAll(bundled(memories), terrain), borders };
  known.set(links, { terrain, routes });
  return routes;
}

const sameTerrain = (a: Terrain, b: Terrain): boolean =>
  a.gutters === b.gutters && sameList(a.grounds, b.grounds) && sameList(a.borders, b.borders);

function bordersOf(top: number, lanes: readonly LaidLane[]): number[] {
  const borders = [top];
  for (const { height } of lanes) borders.push((borders.at(-1) as number) + height);
  return borders;
}

/** Links that run alike, because their ends are hidden in the same places, are one, which the first of them stands for. */
function bundled(memories: readonly Memory[]): Drawn[] {
  const bundles = new Map<string, string[]>();
  const drawn: Drawn[] = [];
  for (const memory of memories) {
    const { link, alone } = memory;
    if (!isShown(memory)) continue;
    const { a, b } = memory.planned;
    memory.bundle = alone;
    if (a.isHidden || b.isHidden) {
      const key = `${netOf(link, a)} ${b.name}`;
      const together = bundles.get(key);
      together?.push(link.id);
      if (together) continue;
      const bundle = [link.id];
      bundles.set(key, bundle);
      memory.bundle = bundle;
    }
    drawn.push(memory);
  }
  return drawn;
}

const isShown = (memory: Memory): memory is Drawn => memory.planned !== null;

function routeAll(drawn: readonly Drawn[], { gutters, borders }: Terrain): readonly Route[] {
  const settled = settle(
    gutters.all,
    drawn.map(({ planned }) => planned),
  );
  const labels = new LabelPlacer(gutters.rows, borders);
  return drawn.map((memory) => {
    const { link, bundle, planned, route: last } = memory;
    const isSame = isStill(memory, planned, settled) && last !== null;
    // How many links a line stands for, where they are more than one.
    const text = bundle.length > 1 ? `×${bundle.length}` : link.label;
    if (isSame && text === '' && last.label === null && last.bundle === bundle) return last;
    const points = isSame ? last.points : Object.freeze(corners(trace(planned.plan, memory.at)));
    const label = labels.place(text, points);
    if (isSame && samePlain(last.label, label) && sameList(last.bundle, bundle)) return last;
    const bounds = isSame ? last.bounds : boundsOf(points);
    memory.route = { link, plan: planned.plan, points, bounds, bundle, label };
    return memory.route;
  });
}

/** Whether a link takes the way that it took, on the same tracks; what that depends on is noted. */
function isStill(memory: Memory, planned: Planned, settled: readonly Settled[]): boolean {
  const { from } = memory;
  if (from === planned && areSame(planned.along, settled, memory.settled)) return true;
  const { plan, stretches, along } = planned;
  const at = stretches.map((stretch, i) => settled[along[i] as number]?.at.get(stretch) as number);
  const isSame = from?.plan === plan && sameList(memory.at, at);
  memory.from = planned;
  memory.settled = along.map((gutter) => settled[gutter] as Settled);
  memory.at = at;
  return isSame;
}

function areSame(along: readonly number[], settled: readonly Settled[], before: readonly Settled[]): boolean {
  for (let i = 0; i < along.length; i++) if (before[i] !== settled[along[i] as number]) return false;
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
