import type { Point } from '../../../core/layout/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { toWorld } from '../viewport/viewport-store.ts';

/** A pointer's place in the map's element, in pixels. */
export function pointOf(canvas: CanvasContext, event: { clientX: number; clientY: number }): Point {
  const { left = 0, top = 0 } = canvas.element()?.getBoundingClientRect() ?? {};
  return { x: event.clientX - left, y: event.clientY - top };
}

/** A pointer's place in the world. */
export const worldOf = (canvas: CanvasContext, event: { clientX: number; clientY: number }): Point =>
  toWorld(canvas.view.viewport, pointOf(canvas, event));

/** Shift, Ctrl or ⌘: add to the selection instead of starting over. */
export const adds = (event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): boolean =>
  event.shiftKey || event.ctrlKey || event.metaKey;
