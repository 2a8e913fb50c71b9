import type { Drawing } from '../../../core/layout/index.ts';
import { type Size, type Viewport, visibleRect } from './viewport-store.ts';

/** The columns and lanes that are drawn: indexes from `first` up to but without `end`. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

export interface MapWindow {
  readonly columns: Range;
  readonly lanes: Range;
  /**
   * The stretch of heights drawn, in whole bands of `BAND`: a lane may be many windows high where
   * one of its cells holds hundreds of cards.
   */
  readonly top: number;
  readonly bottom: number;
}

const BAND = 512;
export const EMPTY_WINDOW: MapWindow = {
  columns: { first: 0, end: 0 },
  lanes: { first: 0, end: 0 },
  top: 0,
  bottom: 0,
};

/**
 * What can be seen, and so many columns and lanes more on each side. Changes only when one comes or goes.
 * @param beyond at least one once the map is shown, so that the next is there before it is seen
 */
export function windowOf(drawing: Drawing, viewport: Viewport, size: Size, beyond = 1): MapWindow {
  if (size.width <= 0 || size.height <= 0) return EMPTY_WINDOW;
  const last = asked.get(drawing);
  if (last?.viewport === viewport && last.size === size && last.beyond === beyond) return last.window;
  const seen = visibleRect(viewport, size);
  const window = {
    columns: around(
      drawing.columns,
      (column) => [column.x, column.width],
      seen.x,
      seen.x + seen.width,
      beyond,
    ),
    lanes: around(drawing.lanes, (lane) => [lane.y, lane.height], seen.y, seen.y + seen.height, beyond),
    top: (Math.floor(seen.y / BAND) - beyond) * BAND,
    bottom: (Math.ceil((seen.y + seen.height) / BAND) + beyond) * BAND,
  };
  asked.set(drawing, { viewport, size, beyond, window });
  return window;
}

interface Asked {
  readonly viewport: Viewport;
  readonly size: Size;
  readonly beyond: number;
  readonly window: MapWindow;
}

/** Half a dozen layers ask for the same window after each change. */
const asked = new WeakMap<Drawing, Asked>();

export const sameRange = (a: Range, b: Range): boolean => a.first === b.first && a.end === b.end;

/** Whether all of the second range is in the first. */
export const contains = (a: Range, b: Range): boolean => a.first <= b.first && b.end <= a.end;

export const sameWindow = (a: MapWindow, b: MapWindow): boolean =>
  sameRange(a.columns, b.columns) && sameRange(a.lanes, b.lanes) && a.top === b.top && a.bottom === b.bottom;

export const sameLanes = (a: MapWindow, b: MapWindow): boolean => sameRange(a.lanes, b.lanes);

/** The stretches that touch `from` to `to`, with so many neighbours on each side. They lie one behind the other. */
function around<T>(
  items: readonly T[],
  extent: (item: T) => readonly [start: number, length: number],
  from: number,
  to: number,
  beyond: number,
): Range {
  const endsAfter = (item: T, at: number) => extent(item)[0] + extent(item)[1] > at;
  const startsAfter = (item: T, at: number) => extent(item)[0] > at;
  const first = lowerBound(items, (item) => endsAfter(item, from));
  const end = lowerBound(items, (item) => startsAfter(item, to));
  return { first: Math.max(0, first - beyond), end: Math.min(items.length, Math.max(end, first) + beyond) };
}

/** The first index at which `test` holds; it must hold for all that follow. */
export function lowerBound<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
