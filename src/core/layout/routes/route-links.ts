import type { Link } from '../../model/index.ts';
import type { Columns } from '../columns.ts';
import type { LaidLane } from '../rows.ts';
import { Network, type Routes } from './network.ts';
import { type Gutters, groundsOf, guttersOf } from './terrain.ts';

/** Routes all links. Links whose cards are not shown are left out. */
export function routeLinks(links: readonly Link[], columns: Columns, lanes: readonly LaidLane[]): Routes {
  const borders = bordersOf(columns.headerHeight, lanes);
  if (links.length === 0) return { list: [], borders };
  const gutters = guttersOf(columns, lanes);
  return networkOf(links, gutters).update(links, { gutters, grounds: groundsOf(lanes), borders });
}

/** The network that each link was in last. */
const known = new WeakMap<Link, Network>();

/** The network that these links, or the first known of them, were in last; a new one where that cannot go on with them. */
function networkOf(links: readonly Link[], gutters: Gutters): Network {
  const last = lastOf(links);
  const goesOn = last?.fits(links, gutters) === true;
  if (goesOn && last.links === links) return last;
  const network = goesOn ? last : new Network(gutters);
  for (const link of last?.links ?? []) known.delete(link);
  for (const link of links) known.set(link, network);
  return network;
}

function lastOf(links: readonly Link[]): Network | undefined {
  const link = links.find((one) => known.has(one));
  return link && known.get(link);
}

/** Where the lanes begin, and where the last one ends. */
export function bordersOf(top: number, lanes: readonly LaidLane[]): number[] {
  const borders = [top];
  for (const { height } of lanes) borders.push((borders.at(-1) as number) + height);
  return borders;
}
