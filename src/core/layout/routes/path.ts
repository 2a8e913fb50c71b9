import { remember } from '../../base/index.ts';
import type { LinkPath, Point, Rect } from '../types.ts';

const RADIUS = 8;
/** Length of an arrow head: the line stops this much before the tip. */
export const HEAD = 7;

/** Adds a point to a path. Of points on a straight stretch only its ends are kept. */
export function addCorner(path: Point[], point: Point): void {
  const before = path[path.length - 1];
  const earlier = path[path.length - 2];
  if (before && before.x === point.x && before.y === point.y) return;
  if (before && earlier && isStraight(earlier, before, point)) path.pop();
  path.push(point);
}

const isStraight = (a: Point, b: Point, c: Point): boolean =>
  (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);

/** The arrow's head at the end of a path, and the room around it. */
export function pathEnds(points: readonly Point[]): Pick<LinkPath, 'head' | 'bounds'> {
  const tip = points.at(-1) as Point;
  const angle = directionOf(points.at(-2) as Point, tip);
  return { head: { x: tip.x, y: tip.y, angle }, bounds: boundsOf(points) };
}

/** SVG path data of a link's line, with rounded corners; it stops short of the arrow's tip. Made when it is first drawn. */
export const linkLine: (link: LinkPath) => string = remember(({ points }: LinkPath): string => {
  const tip = points.at(-1) as Point;
  const before = points.at(-2) as Point;
  const end = towards(tip, before, Math.min(HEAD, distance(tip, before) / 2));
  const line = [...points.slice(0, -1), end];
  const first = line[0] as Point;
  let d = `M${first.x} ${first.y}`;
  for (let i = 1; i < line.length - 1; i++) {
    const corner = line[i] as Point;
    const from = line[i - 1] as Point;
    const to = line[i + 1] as Point;
    const radius = Math.min(RADIUS, distance(from, corner) / 2, distance(corner, to) / 2);
    const enter = towards(corner, from, radius);
    const leave = towards(corner, to, radius);
    d += `L${enter.x} ${enter.y}Q${corner.x} ${corner.y} ${leave.x} ${leave.y}`;
  }
  return `${d}L${end.x} ${end.y}`;
});

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** The point `by` away from `from` on an upright or level stretch to `to`. */
function towards(from: Point, to: Point, by: number): Point {
  return {
    x: round(from.x + Math.sign(to.x - from.x) * by),
    y: round(from.y + Math.sign(to.y - from.y) * by),
  };
}

function directionOf(from: Point, to: Point): 0 | 90 | 180 | 270 {
  if (from.y === to.y) return to.x >= from.x ? 0 : 180;
  return to.y > from.y ? 90 : 270;
}

/** The smallest area that holds all of these points. */
export function boundsOf(points: readonly Point[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return Object.freeze({ x: left, y: top, width: right - left, height: bottom - top });
}

export const round = (value: number): number => Math.round(value * 100) / 100;
