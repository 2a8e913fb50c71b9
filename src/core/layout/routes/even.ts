import { round } from './path.ts';

/**
 * Ways are searched for, laid side by side and labelled on an even map: one whose lanes are all equally high, higher
 * than any lane is. What lies above what is the same there as on the map itself, and things that come close lie in one
 * lane or about one border, where the even map has the same distances. But a lane that grows moves nothing on it: the
 * ways of all links that do not end in the lane stay as they are, and only when a link is drawn is it asked how high
 * the lanes are.
 */
export const LANE = 2 ** 24;

/** A height on the even map, by the lane and the distance from the lane's top. */
export const evenY = (row: number, below: number): number => row * LANE + below;

/** The border that a height on the even map lies about; border 0 is the first lane's top. */
export const borderAt = (y: number): number => Math.round(y / LANE);

/** Where the borders of the lanes are on the map itself, down to the last lane's lower edge. */
export type Borders = readonly number[];

/** The height on the map itself. */
export function realY(y: number, borders: Borders): number {
  const border = borderAt(y);
  return round((borders[border] as number) + (y - border * LANE));
}

/** How high a lane is. */
export const depthOf = (row: number, borders: Borders): number =>
  (borders[row + 1] as number) - (borders[row] as number);
