import type { Rect } from '../../../core/layout/index.ts';
import type { DrawingSource } from '../drawing/drawing-source.ts';
import { clampZoom, fitRect, reveal, zoomAbout } from './fit.ts';
import { between } from './pan-zoom.ts';
import { titleColumn } from './title-column.ts';
import { type Viewport, type ViewportStore, ZOOM } from './viewport-store.ts';

/** How the map is moved; whatever moves it ends a glide that is under way. */
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

const ANIMATION_MS = 180;

const wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const easeInOut = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);

export function createCamera(view: ViewportStore, source: DrawingSource): Camera {
  let frame = 0;
  /** Where a glide that is under way will end. */
  let target: Viewport | null = null;
  const stop = () => {
    cancelAnimationFrame(frame);
    target = null;
  };
  const glide = (to: Viewport) => {
    const [from, start] = [view.viewport, performance.now()];
    target = to;
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, now - start) / ANIMATION_MS);
      if (share < 1) frame = requestAnimationFrame(step);
      else target = null;
      view.set(share < 1 ? between(from, to, easeInOut(share)) : to);
    };
    frame = requestAnimationFrame(step);
  };
  const moveTo: Camera['moveTo'] = ({ x, y, zoom }, animate = false) => {
    const to = { x, y, zoom: clampZoom(zoom) };
    stop();
    if (animate && !wantsStillness()) glide(to);
    else view.set(to);
  };
  /** Two presses in a row count from where the first one leads. */
  const zoomTo = (next: (zoom: number) => number) => {
    const from = target ?? view.viewport;
    moveTo(zoomAbout(from, view.size, next(from.zoom)), true);
  };
  return {
    moveTo,
    panBy: (dx, dy) => {
      const { x, y, zoom } = view.viewport;
      moveTo({ x: x + dx, y: y + dy, zoom });
    },
    zoomIn: () => zoomTo((zoom) => zoom * ZOOM.step),
    zoomOut: () => zoomTo((zoom) => zoom / ZOOM.step),
    zoomTo: (zoom) => zoomTo(() => zoom),
    fit: () => {
      const { width, height } = source.drawing;
      moveTo(fitRect({ x: 0, y: 0, width, height }, view.size), true);
    },
    reveal: (rect, animate = true) => {
      const { titleWidth, headerHeight } = source.drawing;
      const titles = titleColumn(titleWidth, view.viewport, view.size);
      const inset = { left: titles.width, top: headerHeight, home: titles.home };
      const to = reveal(view.viewport, view.size, rect, inset);
      if (to !== view.viewport) moveTo(to, animate);
    },
  };
}
