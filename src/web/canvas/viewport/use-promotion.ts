import { useEffect } from 'react';
import { useCanvas } from '../canvas-context.ts';

/** So long after the last move the map counts as standing still. */
const SETTLED_MS = 160;

/**
 * While the map is panned its layer is the compositor's; at rest it is painted anew, so that texts are sharp at every
 * zoom and memory is given back.
 */
export function usePromotion(): void {
  const { view, element } = useCanvas();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let zoom = view.viewport.zoom;
    const settle = () => {
      delete element()?.dataset.moving;
    };
    const stop = view.subscribe(() => {
      const panned = view.viewport.zoom === zoom;
      zoom = view.viewport.zoom;
      if (panned) element()?.toggleAttribute('data-moving', true);
      else settle();
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
      settle();
    };
  }, [view, element]);
}
