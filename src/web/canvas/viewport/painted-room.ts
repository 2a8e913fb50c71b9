import type { Point } from '../../../core/layout/index.ts';
import type { Size } from './viewport-store.ts';

/** Pixels that are painted beyond the window, on each side: so far the map moves before it is painted anew. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const NO_ROOM: Room = { left: 0, top: 0, right: 0, bottom: 0 };
/** No hand moves in a straight line. */
const SLACK = 32;
/** The way that it has gone since it was painted last goes on so many times … */
const AHEAD = 8;
/** … but with all of it no more than twice the window is painted. */
const MOST_WINDOWS = 2;

const area = (x: number, y: number, { width, height }: Size): number =>
  (1 + (Math.abs(x) + 2 * SLACK) / width) * (1 + (Math.abs(y) + 2 * SLACK) / height);

/**
 * Where to paint beyond the window: where the map is going, since painting costs by the pixel.
 * @param moved the way since it was painted last; null where it was zoomed, which has all of it painted with every frame
 */
export function roomFor(moved: Point | null, size: Size): Room {
  if (!moved || area(0, 0, size) > MOST_WINDOWS) return NO_ROOM;
  let ahead = AHEAD;
  while (area(moved.x * ahead, moved.y * ahead, size) > MOST_WINDOWS) ahead *= 0.9;
  const lead = (way: number) => SLACK + Math.ceil(Math.max(0, way * ahead));
  return { left: lead(moved.x), top: lead(moved.y), right: lead(-moved.x), bottom: lead(-moved.y) };
}

/** Whether what was painted with that room still fills the window after the map has moved so far. */
export const reaches = ({ left, top, right, bottom }: Room, { x, y }: Point): boolean =>
  x <= left && -x <= right && y <= top && -y <= bottom;
