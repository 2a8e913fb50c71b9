import { useEffect } from 'react';
import { useCanvas } from '../canvas-context.ts';
import type { Viewport } from './viewport-store.ts';

/** What measurements and tests drive the map by. screen = world × zoom + (x, y) from the map element's top left. */
interface MapHandle {
  getViewport(): Viewport;
  setViewport(viewport: Viewport): void;
  /** The card's rectangle in the window (client coordinates); null while it isn't drawn. */
  cardRect(id: string): DOMRect | null;
}

declare global {
  interface Window {
    __map?: MapHandle;
  }
}

/** Opened with `?measure=1` the page offers `window.__map`. */
export function useMeasuring(): void {
  const { view, camera, element } = useCanvas();
  useEffect(() => {
    if (new URLSearchParams(window.location.search).get('measure') !== '1') return;
    window.__map = {
      getViewport: () => view.viewport,
      setViewport: (viewport) => camera.moveTo({ ...viewport }),
      cardRect: (id) =>
        element()
          ?.querySelector(`[data-card-id="${CSS.escape(id)}"]`)
          ?.getBoundingClientRect() ?? null,
    };
    return () => {
      delete window.__map;
    };
  }, [view, camera, element]);
}
