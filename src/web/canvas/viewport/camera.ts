import type { Rect } from '../../../core/layout/index.ts';
import type { DrawingSource } from '../drawing/drawing-source.ts';
import { fitRect, reveal, zoomAbout } from './fit.ts';
import { titleColumn } from './title-column.ts';
import { type Viewport, type ViewportStore, ZOOM } from './viewport-store.ts';

/** How the map is moved by the program; panning by hand is React Flow's. */
export interface Camera {
  moveTo(viewport: Viewport, animate?: boolean): void;
  panBy(dx: number, dy: number): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomTo(zoom: number): void;
  fit(): void;
  /** Brings a stretch of the world into view, moving as little as it takes. */
  reveal(rect: Rect, animate?: boolean): void;
}

/** React Flow's own way to set the viewport; null until it is there. */
export type SetViewport = (viewport: Viewport, options?: { duration?: number }) => unknown;

const ANIMATION_MS = 180;

const wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function createCamera(
  view: ViewportStore,
  source: DrawingSource,
  setViewport: () => SetViewport | null,
): Camera {
  const moveTo: Camera['moveTo'] = (viewport, animate = false) => {
    if (viewport === view.viewport) return;
    setViewport()?.(viewport, animate && !wantsStillness() ? { duration: ANIMATION_MS } : undefined);
  };
  return {
    moveTo,
    panBy: (dx, dy) => {
      const { x, y, zoom } = view.viewport;
      moveTo({ x: x + dx, y: y + dy, zoom });
    },
    zoomIn: () => moveTo(zoomAbout(view.viewport, view.size, view.viewport.zoom * ZOOM.step), true),
    zoomOut: () => moveTo(zoomAbout(view.viewport, view.size, view.viewport.zoom / ZOOM.step), true),
    zoomTo: (zoom) => moveTo(zoomAbout(view.viewport, view.size, zoom), true),
    fit: () => {
      const { width, height } = source.drawing;
      moveTo(fitRect({ x: 0, y: 0, width, height }, view.size), true);
    },
    reveal: (rect, animate = true) => {
      const { titleWidth, headerHeight } = source.drawing;
      const titles = titleColumn(titleWidth, view.viewport, view.size);
      const inset = { left: titles.width, top: headerHeight, home: titles.home };
      moveTo(reveal(view.viewport, view.size, rect, inset), animate);
    },
  };
}
