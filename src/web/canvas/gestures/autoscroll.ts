import type { CanvasContext } from '../canvas-context.ts';
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
export function createAutoscroll(canvas: CanvasContext, onScroll: (event: PointerEvent) => void): Autoscroll {
  let last: PointerEvent | null = null;
  let frame = 0;

  const speed = (): { dx: number; dy: number } => {
    if (!last) return { dx: 0, dy: 0 };
    const { x, y } = pointOf(canvas, last);
    const { size, viewport } = canvas.view;
    const { titleWidth, headerHeight } = canvas.source.drawing;
    return {
      dx: push(x, titleWidth * viewport.zoom, size.width),
      dy: push(y, headerHeight * viewport.zoom, size.height),
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
