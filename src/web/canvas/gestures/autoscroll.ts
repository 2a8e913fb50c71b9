import type { CanvasContext } from '../canvas-context.ts';
import { titleColumn } from '../viewport/title-column.ts';
import { pointOf } from './pointer.ts';

/** This near to an edge the map begins to move, in pixels. */
const REACH = 44;
/** Pixels a frame at the edge itself. */
const FASTEST = 16;

export interface Autoscroll {
  /** The pointer is here now. */
  follow(event: PointerEvent): void;
  stop(): void;
}

/** Moves the map while something is dragged towards its edge. `onScroll` is called with the last event after each step. */
export function createAutoscroll(
  canvas: CanvasContext,
  onScroll: (event: PointerEvent) => void,
  axis: 'x' | 'y' | 'both' = 'both',
): Autoscroll {
  let last: PointerEvent | null = null;
  let frame = 0;

  const speed = (): { dx: number; dy: number } => {
    if (!last) return { dx: 0, dy: 0 };
    const { x, y } = pointOf(canvas, last);
    const { size, viewport } = canvas.view;
    const { titleWidth, headerHeight, width, height } = canvas.source.drawing;
    const { zoom } = viewport;
    const titles = titleColumn(titleWidth, viewport, size);
    const dx = axis === 'y' ? 0 : push(x, titles.width * zoom, size.width);
    const dy = axis === 'x' ? 0 : push(y, headerHeight * zoom, size.height);
    return {
      dx: hasMore(dx, viewport.x + titles.home * zoom, (width - titles.home) * zoom, size.width) ? dx : 0,
      dy: hasMore(dy, viewport.y, height * zoom, size.height) ? dy : 0,
    };
  };
  const step = () => {
    frame = 0;
    const { dx, dy } = speed();
    if (!last || (dx === 0 && dy === 0)) return;
    canvas.camera.panBy(dx, dy);
    onScroll(last);
    frame = requestAnimationFrame(step);
  };
  return {
    follow: (event) => {
      last = event;
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop: () => {
      last = null;
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

/** How far to move along one axis: positive near the low edge, negative near the high one. */
export function push(at: number, low: number, high: number): number {
  if (at < low + REACH) return Math.min(1, (low + REACH - at) / REACH) * FASTEST;
  if (at > high - REACH) return -Math.min(1, (at - high + REACH) / REACH) * FASTEST;
  return 0;
}

/** Whether there is any map left to bring into view in that direction. */
const hasMore = (move: number, start: number, length: number, room: number): boolean =>
  move > 0 ? start < 0 : start + length > room - REACH;
