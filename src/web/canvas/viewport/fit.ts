import type { Rect } from '../../../core/layout/index.ts';
import { type Size, type Viewport, ZOOM } from './viewport-store.ts';

export const clampZoom = (zoom: number): number => Math.min(ZOOM.max, Math.max(ZOOM.min, zoom));

/** The viewport that shows all of `rect` in the middle, not above zoom 1. */
export function fitRect(rect: Rect, size: Size, margin = 32): Viewport {
  const room = { width: Math.max(1, size.width - 2 * margin), height: Math.max(1, size.height - 2 * margin) };
  const zoom = clampZoom(
    Math.min(1, room.width / Math.max(1, rect.width), room.height / Math.max(1, rect.height)),
  );
  return {
    x: (size.width - rect.width * zoom) / 2 - rect.x * zoom,
    y: (size.height - rect.height * zoom) / 2 - rect.y * zoom,
    zoom,
  };
}

/** The same middle at another zoom. */
export function zoomAbout({ x, y, zoom }: Viewport, size: Size, next: number): Viewport {
  const to = clampZoom(next);
  const middle = { x: size.width / 2, y: size.height / 2 };
  return {
    x: middle.x - ((middle.x - x) / zoom) * to,
    y: middle.y - ((middle.y - y) / zoom) * to,
    zoom: to,
  };
}

/**
 * The least move that brings `rect` into the part of the window that headers leave free; the same viewport
 * when it is there already. `inset` is in world units: the headers grow with the zoom; `home` is where the map's own
 * left edge lies when nothing is panned away.
 */
export function reveal(
  viewport: Viewport,
  size: Size,
  rect: Rect,
  inset: { readonly left: number; readonly top: number; readonly home: number },
  margin = 24,
): Viewport {
  const { zoom } = viewport;
  const along = (
    offset: number,
    start: number,
    length: number,
    low: number,
    high: number,
    corner: number,
  ): number => {
    const from = start * zoom + offset;
    const to = from + length * zoom;
    // Never past the map's own corner: there the headers leave all of it free.
    if (from < low || length * zoom > high - low)
      return Math.min(offset + low - from, Math.max(offset, corner));
    return to > high ? offset + high - to : offset;
  };
  const x = along(
    viewport.x,
    rect.x,
    rect.width,
    inset.left * zoom + margin,
    size.width - margin,
    0 - inset.home * zoom,
  );
  const y = along(viewport.y, rect.y, rect.height, inset.top * zoom + margin, size.height - margin, 0);
  return x === viewport.x && y === viewport.y ? viewport : { x, y, zoom };
}
