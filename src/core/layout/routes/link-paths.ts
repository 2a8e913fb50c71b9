import { sameList } from '../../base/index.ts';
import type { Link } from '../../model/index.ts';
import type { LinkPath, Point, Rect } from '../types.ts';
import { type Borders, realY } from './even.ts';
import type { Routes } from './network.ts';
import { pathEnds } from './path.ts';
import type { Route } from './way.ts';

/** All links as they run on the map. */
export const linkPaths = ({ list, borders }: Routes): readonly LinkPath[] =>
  Object.freeze(list.map((route) => pathOf(route, borders)));

/** The links that an area may touch; of the others nothing is made. */
export function linkPathsIn(routes: Routes, area: Rect): readonly LinkPath[] {
  const last = lastIn.get(routes);
  if (last && sameRect(last.area, area)) return last.paths;
  const { list, borders } = routes;
  const paths = list
    .filter(({ bounds }) => reaches(bounds, borders, area))
    .map((route) => pathOf(route, borders));
  lastIn.set(routes, { area, paths });
  return paths;
}

/** What was asked for last: with each letter the window asks for the same links again. */
const lastIn = new WeakMap<Routes, { readonly area: Rect; readonly paths: readonly LinkPath[] }>();

const sameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

export function linkPathOf({ list, borders }: Routes, id: string): LinkPath | null {
  const route = list.find(({ link }) => link.id === id);
  return route ? pathOf(route, borders) : null;
}

/** Whether bounds on the even map touch an area of the map itself. */
const reaches = (bounds: Rect, borders: Borders, { x, y, width, height }: Rect): boolean =>
  bounds.x <= x + width &&
  bounds.x + bounds.width >= x &&
  realY(bounds.y, borders) <= y + height &&
  realY(bounds.y + bounds.height, borders) >= y;

const paths = new WeakMap<Link, LinkPath>();

/** The same object as before while path and label are the same, and at the same place. */
function pathOf(route: Route, borders: Borders): LinkPath {
  const { link, plan, bundle, label } = route;
  const last = paths.get(link);
  if (last && isStill(last, route, borders)) return last;
  const points = Object.freeze(route.points.map(({ x, y }) => Object.freeze({ x, y: realY(y, borders) })));
  const path: LinkPath = Object.freeze({
    id: link.id,
    kind: link.kind,
    from: link.from,
    to: link.to,
    fromPort: Object.freeze({ ...plan.from, y: realY(plan.from.y, borders) }),
    toPort: Object.freeze({ ...plan.to, y: realY(plan.to.y, borders) }),
    points,
    ...pathEnds(points),
    bundle,
    label: label && Object.freeze({ ...label, y: realY(label.y, borders) }),
  });
  paths.set(link, path);
  return path;
}

function isStill(path: LinkPath, { points, label, plan, bundle }: Route, borders: Borders): boolean {
  if (path.points.length !== points.length) return false;
  for (let i = 0; i < points.length; i++) {
    const [before, now] = [path.points[i] as Point, points[i] as Point];
    if (before.x !== now.x || before.y !== realY(now.y, borders)) return false;
  }
  return (
    path.toPort.side === plan.to.side &&
    sameList(path.bundle, bundle) &&
    isLabelStill(path.label, label, borders)
  );
}

function isLabelStill(before: LinkPath['label'], now: Route['label'], borders: Borders): boolean {
  if (!before || !now) return before === now;
  return (
    before.x === now.x &&
    before.y === realY(now.y, borders) &&
    before.width === now.width &&
    before.text === now.text &&
    before.truncated === now.truncated
  );
}
