import { sameList } from '../../base/index.ts';
import type { Link } from '../../model/index.ts';
import type { Point } from '../types.ts';
import { Bundles } from './bundles.ts';
import { Ends } from './ends.ts';
import type { Borders } from './even.ts';
import { LabelPlaces } from './label-places.ts';
import { addCorner, boundsOf } from './path.ts';
import type { Plan } from './plan.ts';
import { netOf, planned, type Terrain } from './planned.ts';
import { type Stretch, Strip, stretchesOf } from './strip.ts';
import { changedCells, type Gutters } from './terrain.ts';
import { Watch } from './watch.ts';
import type { Route, Way } from './way.ts';

/** How all links run on the even map, and where its borders are on the map itself. */
export interface Routes {
  readonly list: readonly Route[];
  readonly borders: Borders;
}

/**
 * All links of a map between the same gutters, from one change to the next. First each takes the cheapest way
 * through the gutters, then the ways in one gutter get tracks side by side, then labels find their places. After a change
 * each of these is done for those links alone that it reaches; what comes out is what would come out for a new network.
 */
export class Network {
  private readonly gutters: Gutters;
  /** Null while an update is under way. */
  private terrain: Terrain | null;
  links: readonly Link[] = [];
  private ways: ReadonlyMap<Link, Way> = new Map();
  private routes: Routes = { list: [], borders: [] };
  private readonly ends = new Ends<Way>();
  private readonly watch = new Watch();
  private readonly bundles = new Bundles();
  private readonly strips: readonly Strip<Way>[];
  /** Those whose ways have changed. */
  private readonly unsettled = new Set<Strip<Way>>();
  private readonly labels: LabelPlaces<Way>;

  constructor(gutters: Gutters) {
    this.gutters = gutters;
    this.terrain = { gutters, grounds: [], borders: [] };
    this.strips = gutters.all.map((gutter) => new Strip(gutter));
    this.labels = new LabelPlaces(gutters.rows);
  }

  /** Whether it can go on with these links: those that stay must be in the order that they were in. */
  fits(links: readonly Link[], gutters: Gutters): boolean {
    if (this.gutters !== gutters || !this.terrain) return false;
    if (links === this.links) return true;
    let last = -1;
    for (const link of links) {
      const rank = this.ways.get(link)?.rank ?? last;
      if (rank < last) return false;
      last = rank;
    }
    return true;
  }

  update(links: readonly Link[], terrain: Terrain): Routes {
    const before = this.terrain as Terrain;
    if (links === this.links && sameTerrain(before, terrain)) return this.routes;
    this.terrain = null;
    const touched = new Set<Way>();
    if (links !== this.links) this.follow(links, touched);
    this.ask(before, terrain, touched);
    for (const way of touched) this.plan(way, terrain);
    this.bundles.tie(touched);
    for (const way of touched) this.run(way);
    for (const strip of this.unsettled) strip.lay(touched);
    this.unsettled.clear();
    this.labels.over(terrain.borders);
    for (const way of touched) this.trace(way);
    this.labels.settle(touched);
    for (const way of touched) this.draw(way);
    this.terrain = terrain;
    this.routes = { list: this.drawn(), borders: terrain.borders };
    return this.routes;
  }

  private follow(links: readonly Link[], touched: Set<Way>): void {
    const before = this.ways;
    const now = new Map(links.map((link) => [link, before.get(link) ?? this.come(link)] as const));
    for (const way of before.values()) if (!now.has(way.link)) this.go(way);
    let rank = 0;
    for (const way of now.values()) {
      if (!before.has(way.link)) touched.add(way);
      way.rank = rank++;
    }
    this.links = links;
    this.ways = now;
  }

  private come(link: Link): Way {
    const way: Way = {
      link,
      rank: -1,
      from: this.ends.at(link.from),
      to: this.ends.at(link.to),
      planned: null,
      bundle: null,
      stretches: NOTHING,
      points: NOTHING,
      route: null,
    };
    way.from.ways.add(way);
    way.to.ways.add(way);
    return way;
  }

  private go(way: Way): void {
    this.ends.leave(way.link.from, way);
    this.ends.leave(way.link.to, way);
    if (way.planned) this.watch.remove(way, way.planned);
    this.bundles.leave(way);
    this.lie(way, NOTHING);
    this.labels.remove(way);
  }

  /** Finds the links that must be planned anew. */
  private ask(before: Terrain, now: Terrain, touched: Set<Way>): void {
    const cells = changedCells(before.grounds, now.grounds);
    this.watch.ask(cells, before, now, touched);
    this.ends.locate(now.grounds);
    this.ends.move(cells, touched);
  }

  private plan(way: Way, terrain: Terrain): void {
    const { link, planned: last } = way;
    const [a, b] = [way.from.place, way.to.place];
    if (last) this.watch.remove(way, last);
    way.planned = a && b && a !== b ? planned(link, a, b, terrain, last) : null;
    if (way.planned) this.watch.add(way, way.planned);
    this.bundles.note(way, way.planned);
  }

  private run(way: Way): void {
    const { link, planned, bundle, stretches } = way;
    this.lie(
      way,
      planned && bundle
        ? stretchesOf(planned.plan, netOf(link, planned.a), this.gutters, stretches)
        : NOTHING,
    );
  }

  /** Takes a link's stretches out of the gutters that it leaves, and into those that it takes. */
  private lie(way: Way, now: readonly Stretch[]): void {
    const before = way.stretches;
    way.stretches = now;
    for (const stretch of before) if (!now.includes(stretch)) this.stripOf(stretch).remove(stretch);
    for (const stretch of now) if (!before.includes(stretch)) this.stripOf(stretch).add(stretch, way);
  }

  private stripOf({ gutter }: Stretch): Strip<Way> {
    const strip = this.strips[gutter] as Strip<Way>;
    this.unsettled.add(strip);
    return strip;
  }

  private trace(way: Way): void {
    const { link, planned, bundle } = way;
    if (!planned || !bundle) {
      way.points = NOTHING;
      this.labels.remove(way);
      return;
    }
    const points = cornersOf(planned.plan, way.stretches);
    if (!samePoints(points, way.points)) way.points = points;
    // How many links a line stands for, where they are more than one.
    this.labels.put(way, bundle.length > 1 ? `×${bundle.length}` : link.label, way.points);
  }

  private draw(way: Way): void {
    const { link, planned, bundle, points, route: last } = way;
    if (!planned || !bundle) {
      way.route = null;
      return;
    }
    const { plan } = planned;
    const label = this.labels.labelOf(way);
    if (last?.plan === plan && last.points === points && last.bundle === bundle && last.label === label)
      return;
    const bounds = last?.points === points ? last.bounds : boundsOf(points);
    way.route = { link, plan, points, bounds, bundle, label };
  }

  private drawn(): Route[] {
    const list: Route[] = [];
    for (const { route } of this.ways.values()) if (route) list.push(route);
    return list;
  }
}

const NOTHING: readonly never[] = Object.freeze([]);

const sameTerrain = (a: Terrain, b: Terrain): boolean =>
  sameList(a.grounds, b.grounds) && sameList(a.borders, b.borders);

/** The corners of a plan whose legs run where its stretches lie. */
function cornersOf({ from, to, legs }: Plan, stretches: readonly Stretch[]): Point[] {
  const path: Point[] = [{ x: from.x, y: from.y }];
  let { x, y } = from;
  // Legs alternate.
  let isColumn = legs[0]?.along === 'column';
  for (const { at } of stretches) {
    if (isColumn) x = at;
    else y = at;
    isColumn = !isColumn;
    addCorner(path, { x, y });
  }
  if (stretches.length > 0) addCorner(path, isColumn ? { x: to.x, y } : { x, y: to.y });
  addCorner(path, { x: to.x, y: to.y });
  return path;
}

function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every(({ x, y }, i) => x === b[i]?.x && y === b[i]?.y);
}
