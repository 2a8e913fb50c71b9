import { useLayoutEffect, useRef, useState } from 'react';
import type { CardBox, PictureFace, Point } from '../../../core/layout/index.ts';
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
import { type Room, reaches, roomFor } from '../viewport/painted-room.ts';
import { usePalette } from '../viewport/use-palette.ts';
import { type Size, type Viewport, visibleRect } from '../viewport/viewport-store.ts';
import classes from './painted.module.css';

/** What the map has moved since it was painted; null when it was zoomed. */
const between = (painted: Viewport, now: Viewport): Point | null =>
  now.zoom === painted.zoom ? { x: now.x - painted.x, y: now.y - painted.y } : null;

/** As large as it must be, and not twice that: another size costs another canvas. */
function sizeTo(element: HTMLCanvasElement, { width, height }: Size): void {
  const holds = element.width >= width && element.height >= height;
  if (!holds || element.width * element.height > 2 * width * height)
    Object.assign(element, { width, height });
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
    let painted: { viewport: Viewport; size: Size; room: Room } | null = null;

    const picture = (box: CardBox, face: PictureFace) => paintPicture(context, box, face, colors, loaded);

    const paint = () => {
      frame = 0;
      const { viewport, size } = view;
      const room = roomFor(painted && between(painted.viewport, viewport), size);
      const ratio = window.devicePixelRatio || 1;
      const wide = {
        width: size.width + room.left + room.right,
        height: size.height + room.top + room.bottom,
      };
      const pixels = { width: Math.round(wide.width * ratio), height: Math.round(wide.height * ratio) };
      sizeTo(element, pixels);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.save();
      context.beginPath();
      context.rect(0, 0, pixels.width, pixels.height);
      context.clip();
      const shifted = { ...viewport, x: viewport.x + room.left, y: viewport.y + room.top };
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
      context.restore();
      painted = { viewport, size, room };
      element.style.width = `${element.width / ratio}px`;
      element.style.height = `${element.height / ratio}px`;
      place({ x: 0, y: 0 }, room);
    };
    const place = ({ x, y }: Point, { left, top }: Room) => {
      element.style.transform = `translate(${x - left}px, ${y - top}px)`;
    };
    const follow = () => {
      const moved = painted?.size === view.size ? between(painted.viewport, view.viewport) : null;
      if (painted && moved && reaches(painted.room, moved)) place(moved, painted.room);
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
