import { useEffect, useRef } from 'react';
import { gravestOf } from '../../checks/index.ts';
import { isDimmed, useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { paintBlocks } from '../viewport/paint-blocks.ts';
import { paintMarks } from '../viewport/paint-marks.ts';
import { usePalette } from '../viewport/use-palette.ts';
import { useIsFar } from '../viewport/use-viewport.ts';
import { type Size, type Viewport, visibleRect } from '../viewport/viewport-store.ts';
import classes from './far.module.css';

/** The canvas is so much larger than the window on each side, in pixels: a pan moves it until that runs out. */
const MARGIN = 300;

/** From far away the map is painted instead of built: thousands of cards cost one canvas. */
export function FarLayer() {
  return useIsFar() ? <FarCanvas /> : null;
}

/** Where the canvas lies once it has been painted for `painted` and the map is at `now`; null when it doesn't reach. */
function offsetOf(painted: Viewport, now: Viewport): { x: number; y: number } | null {
  const [x, y] = [now.x - painted.x, now.y - painted.y];
  const reaches = now.zoom === painted.zoom && Math.abs(x) <= MARGIN && Math.abs(y) <= MARGIN;
  return reaches ? { x, y } : null;
}

function FarCanvas() {
  const { view, session } = useCanvas();
  const drawing = useDrawing((all) => all);
  const colors = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const severityOf = ({ id }: { id: string }) =>
      isDimmed(useSession.getState(), id)
        ? null
        : (gravestOf(session.checks.seenAt(`card:${id}`))?.severity ?? null);
    const style = getComputedStyle(element);
    const marks = {
      error: style.getPropertyValue('--tl-negative'),
      warning: style.getPropertyValue('--tl-caution'),
      info: style.getPropertyValue('--tl-accent'),
    };
    let frame = 0;
    let painted: { viewport: Viewport; size: Size } | null = null;

    const paint = () => {
      frame = 0;
      const { viewport, size } = view;
      const ratio = window.devicePixelRatio || 1;
      const wide = { width: size.width + 2 * MARGIN, height: size.height + 2 * MARGIN };
      const pixels = { width: Math.round(wide.width * ratio), height: Math.round(wide.height * ratio) };
      // Setting the size clears the canvas, and costs a new one when it differs.
      if (element.width !== pixels.width || element.height !== pixels.height) Object.assign(element, pixels);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, pixels.width, pixels.height);
      const shifted = { ...viewport, x: viewport.x + MARGIN, y: viewport.y + MARGIN };
      const seen = visibleRect(shifted, wide);
      paintBlocks(context, drawing, colors, {
        scale: viewport.zoom * ratio,
        x: shifted.x * ratio,
        y: shifted.y * ratio,
        seen,
        lights: useSession.getState(),
      });
      paintMarks(context, drawing, severityOf, marks, { seen, pixel: 1 / viewport.zoom });
      painted = { viewport, size };
      place({ x: 0, y: 0 }, wide);
    };
    const place = ({ x, y }: { x: number; y: number }, wide?: Size) => {
      element.style.transform = `translate(${x - MARGIN}px, ${y - MARGIN}px)`;
      if (!wide) return;
      element.style.width = `${wide.width}px`;
      element.style.height = `${wide.height}px`;
    };
    const follow = () => {
      const offset = painted?.size === view.size ? offsetOf(painted.viewport, view.viewport) : null;
      if (offset) place(offset);
      else if (frame === 0) frame = requestAnimationFrame(paint);
    };
    paint();
    const stop = view.subscribe(follow);
    const again = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    const stopChecks = session.checks.subscribe(again);
    const stopLights = useSession.subscribe(({ lights }, before) => {
      if (lights !== before.lights) again();
    });
    return () => {
      stop();
      stopChecks();
      stopLights();
      cancelAnimationFrame(frame);
    };
  }, [view, session, drawing, colors]);
  return <canvas ref={canvas} className={classes.far} />;
}
