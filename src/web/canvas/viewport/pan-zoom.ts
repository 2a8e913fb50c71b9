import type { Point } from '../../../core/layout/index.ts';
import { clampZoom } from './fit.ts';
import type { Viewport } from './viewport-store.ts';

/** What a turn of the wheel, or two fingers on a trackpad, say. */
export interface WheelTurn {
  readonly deltaX: number;
  readonly deltaY: number;
  readonly deltaMode: number;
  readonly shiftKey: boolean;
  /** Browsers tell a pinch on a trackpad as a wheel with Ctrl. */
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const LINES = 1;
const LINE_HEIGHT = 20;
/** How much of a doubling one pixel of the wheel is, and one line of it. */
const ZOOM_BY = { pixel: 0.002, line: 0.05 } as const;
/** A pinch on a Mac's trackpad comes in small pieces. */
const FINE = 10;

/** The same world point stays under `at`, a place in the map's element. */
export function zoomAt({ x, y, zoom }: Viewport, at: Point, next: number): Viewport {
  const to = clampZoom(next);
  return { x: at.x - ((at.x - x) / zoom) * to, y: at.y - ((at.y - y) / zoom) * to, zoom: to };
}

/** The viewport after a turn of the wheel at a place in the map's element: it pans, with Ctrl or ⌘ it zooms. */
export function afterWheel(viewport: Viewport, turn: WheelTurn, at: Point, isApple: boolean): Viewport {
  const inLines = turn.deltaMode === LINES;
  if (turn.ctrlKey || turn.metaKey) {
    const by = inLines ? ZOOM_BY.line : ZOOM_BY.pixel;
    const factor = turn.ctrlKey && isApple ? FINE : 1;
    return zoomAt(viewport, at, viewport.zoom * 2 ** (-turn.deltaY * by * factor));
  }
  const scale = inLines ? LINE_HEIGHT : 1;
  // A wheel that turns one way only: Shift lays it on its side, which a Mac does by itself.
  const [dx, dy] = turn.shiftKey && !isApple ? [turn.deltaY, 0] : [turn.deltaX, turn.deltaY];
  return { x: viewport.x - dx * scale, y: viewport.y - dy * scale, zoom: viewport.zoom };
}

/** Fingers, or the one pointer that drags: what lay under them before lies under them now. */
export function afterFingers(
  viewport: Viewport,
  before: readonly Point[],
  after: readonly Point[],
): Viewport {
  const [from, to] = [middleOf(before), middleOf(after)];
  const moved = { x: viewport.x + to.x - from.x, y: viewport.y + to.y - from.y, zoom: viewport.zoom };
  const [wide, wider] = [spreadOf(before), spreadOf(after)];
  return wide > 0 && wider > 0 ? zoomAt(moved, to, (viewport.zoom * wider) / wide) : moved;
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

const spreadOf = ([a, b]: readonly Point[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

/** On the way from one viewport to another; the point that both show at the same place stays there. */
export function between(from: Viewport, to: Viewport, share: number): Viewport {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  const way = from.zoom === to.zoom ? share : (zoom - from.zoom) / (to.zoom - from.zoom);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom };
}
