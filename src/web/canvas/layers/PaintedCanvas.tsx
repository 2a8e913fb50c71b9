import { useLayoutEffect, useRef, useState } from 'react';
import type { CardBox, PictureFace } from '../../../core/layout/index.ts';
import { gravestOf } from '../../checks/index.ts';
import { fetchShown } from '../../records/index.ts';
import { isDimmed, useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { createLoadedPictures } from '../viewport/loaded-pictures.ts';
import { paintBlocks } from '../viewport/paint-blocks.ts';
import { paintMarks } from '../viewport/paint-marks.ts';
import { paintPicture } from '../viewport/paint-picture.ts';
import { paintWords } from '../viewport/paint-words.ts';
import { usePalette } from '../viewport/use-palette.ts';
import { type Size, type Viewport, visibleRect } from '../viewport/viewport-store.ts';
import classes from './painted.module.css';

/** The canvas is so much larger than the window on each side, in pixels: a pan moves it until that runs out. */
const MARGIN = 300;
/** So much of it may lie ahead of a pan, and is missing behind it. */
const LEAD = 240;

/** Where the canvas lies once it has been painted for `painted` and the map is at `now`; null when it doesn't reach. */
function offsetOf(painted: Viewport, now: Viewport): { x: number; y: number } | null {
  const [x, y] = [now.x - painted.x, now.y - painted.y];
  const reaches = now.zoom === painted.zoom && Math.abs(x) <= MARGIN && Math.abs(y) <= MARGIN;
  return reaches ? { x, y } : null;
}

/** Where to paint for: most of the margin lies where the map is going. */
function ahead(before: Viewport, now: Viewport): Viewport {
  if (before.zoom !== now.zoom) return now;
  const lead = (from: number, to: number) => Math.max(-LEAD, Math.min(LEAD, to - from));
  return { ...now, x: now.x + lead(before.x, now.x), y: now.y + lead(before.y, now.y) };
}

/** The map as one picture that follows the hand. */
export function PaintedCanvas({ far, hasty }: { far: boolean; hasty: boolean }) {
  const { view, session, element } = useCanvas();
  const drawing = useDrawing((all) => all);
  const colors = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  const again = useRef(() => {});
  const [loaded] = useState(() =>
    createLoadedPictures(
      async (source) => (await fetchShown()).shownAddress(session, source, 'card'),
      () => again.current(),
    ),
  );
  // What is built is hidden only once it is painted.
  useLayoutEffect(() => {
    element()?.toggleAttribute('data-hasty', hasty);
    return () => element()?.removeAttribute('data-hasty');
  }, [element, hasty]);
  useLayoutEffect(() => {
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
    const family = style.fontFamily;
    let frame = 0;
    let painted: { viewport: Viewport; size: Size } | null = null;

    const picture = (box: CardBox, face: PictureFace) => paintPicture(context, box, face, colors, loaded);

    const paint = () => {
      frame = 0;
      const { viewport: now, size } = view;
      const viewport = painted ? ahead(painted.viewport, now) : now;
      const ratio = window.devicePixelRatio || 1;
      const wide = { width: size.width + 2 * MARGIN, height: size.height + 2 * MARGIN };
      const pixels = { width: Math.round(wide.width * ratio), height: Math.round(wide.height * ratio) };
      // Setting the size clears the canvas, and costs a new one when it differs.
      if (element.width !== pixels.width || element.height !== pixels.height) Object.assign(element, pixels);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, pixels.width, pixels.height);
      const shifted = { ...viewport, x: viewport.x + MARGIN, y: viewport.y + MARGIN };
      const seen = visibleRect(shifted, wide);
      const lights = useSession.getState();
      paintBlocks(context, drawing, colors, {
        scale: viewport.zoom * ratio,
        x: shifted.x * ratio,
        y: shifted.y * ratio,
        seen,
        lights,
        only: far ? 'all' : 'ground',
        picture,
      });
      if (!far) paintWords(context, drawing, colors, { seen, lights, family, picture });
      paintMarks(context, drawing, severityOf, marks, {
        seen,
        pixel: 1 / viewport.zoom,
        disc: far ? null : colors.surface,
      });
      painted = { viewport, size };
      place({ x: now.x - viewport.x, y: now.y - viewport.y }, wide);
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
    again.current = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    const stopChecks = session.checks.subscribe(() => again.current());
    const stopLights = useSession.subscribe(({ lights }, before) => {
      if (lights !== before.lights) again.current();
    });
    return () => {
      stop();
      stopChecks();
      stopLights();
      again.current = () => {};
      cancelAnimationFrame(frame);
    };
  }, [view, session, drawing, colors, far, loaded]);
  return <canvas ref={canvas} className={classes.painted} />;
}
