import { useEffect } from 'react';
import { type Rect, selectionBounds } from '../../../core/layout/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { fitRect } from './fit.ts';
import { visibleRect } from './viewport-store.ts';

const MARGIN = 40;

const holds = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/** A path that lights up comes into view as a whole. */
export function useLitView(): void {
  const { view, source, camera } = useCanvas();
  useEffect(
    () =>
      useSession.subscribe(({ lights: { path } }, before) => {
        if (!path || before.lights.path) return;
        const box = selectionBounds(source.drawing, [...path.cards]);
        if (!box) return;
        const { titleWidth, headerHeight } = source.drawing;
        // Titles and headers lie over the map's edges.
        const bounds = {
          x: box.x - titleWidth,
          y: box.y - headerHeight,
          width: box.width + titleWidth,
          height: box.height + headerHeight,
        };
        if (!holds(visibleRect(view.viewport, view.size), bounds)) {
          camera.moveTo(fitRect(bounds, view.size, MARGIN), true);
        }
      }),
    [view, source, camera],
  );
}
