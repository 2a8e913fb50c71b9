import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { SIZES } from '../../core/layout/index.ts';
import { useHands } from '../actions/index.ts';
import { later } from '../kit/index.ts';
import { useSession } from '../session/index.ts';
import { useMapSession } from '../sync/index.ts';
import { CanvasTools } from './CanvasTools.tsx';
import { type CanvasContext, CanvasProvider } from './canvas-context.ts';
import { createDrawingSource } from './drawing/drawing-source.ts';
import { GridSemantics } from './grid/GridSemantics.tsx';
import { LinkLabelField } from './layers/LinkLabelField.tsx';
import { PaintedLayer } from './layers/PaintedLayer.tsx';
import classes from './MapCanvas.module.css';
import { MapSurface } from './MapSurface.tsx';
import type { OverlayPart } from './overlay/Overlay.tsx';
import { canvasUi } from './ui-store.ts';
import { createCamera } from './viewport/camera.ts';
import { createFirstSight } from './viewport/first-sight.ts';
import { createHaste } from './viewport/haste.ts';
import { titleColumn } from './viewport/title-column.ts';
import { usePaletteVariables } from './viewport/use-palette.ts';
import { createViewportStore, type Size, type Viewport } from './viewport/viewport-store.ts';

const Overlay = later(async () => (await import('./overlay/Overlay.tsx')).Overlay, null, {
  unhurried: true,
});

/** The bar above it. */
const BAR = 52;

/** All of the window under the bar: what is right is built once, what isn't is built again before it is painted. */
const likelyRoom = (): Size => ({
  width: window.innerWidth,
  height: Math.max(0, window.innerHeight - BAR),
});

/** A phone shows more than one card at first, in letters that can be read. */
function startViewport(): Viewport {
  const zoom = window.innerWidth < 640 ? 0.8 : 1;
  const size = { width: window.innerWidth, height: 0 };
  const { home } = titleColumn(SIZES.titleWidth, { x: 0, y: 0, zoom }, size);
  return { x: 0 - home * zoom, y: 0, zoom };
}

/** The map of the open session: drawn, moved about in and edited by hand. Fills the room it is given. */
export const MapCanvas = memo(function MapCanvas({ overlay }: { overlay?: OverlayPart }) {
  const session = useMapSession();
  const hands = useHands();
  const element = useRef<HTMLElement | null>(null);
  const grid = useRef<HTMLElement | null>(null);
  const [view] = useState(() => createViewportStore(startViewport(), likelyRoom()));

  const canvas = useMemo((): CanvasContext => {
    const source = createDrawingSource({
      snapshot: session.snapshot,
      personas: () => useSession.getState().personas,
      collapsed: () => useSession.getState().collapsed,
      subscribe: (listener) => {
        const stops = [
          session.subscribe(listener),
          useSession.subscribe((state, before) => {
            if (state.personas !== before.personas || state.collapsed !== before.collapsed) listener();
          }),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      },
    });
    const camera = createCamera(view, source);
    return {
      session,
      source,
      view,
      camera,
      haste: createHaste(),
      firstSight: createFirstSight(),
      ...hands,
      element: () => element.current,
      grid: () => grid.current,
    };
  }, [session, hands, view]);

  const onElement = useCallback((found: HTMLElement | null) => {
    element.current = found;
  }, []);
  const onGrid = useCallback((found: HTMLElement | null) => {
    grid.current = found;
  }, []);
  useEffect(() => canvasUi.reset, []);
  usePaletteVariables();

  return (
    <CanvasProvider value={canvas}>
      <div className={classes.canvas}>
        <PaintedLayer />
        <MapSurface onElement={onElement} onGrid={onGrid} />
        <GridSemantics />
        <LinkLabelField />
        <CanvasTools />
        {overlay && <Overlay part={overlay} />}
      </div>
    </CanvasProvider>
  );
});
