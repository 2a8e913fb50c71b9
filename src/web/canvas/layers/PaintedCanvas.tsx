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
import { visibleRect } from '../viewport/viewport-store.ts';
import classes from './painted.module.css';
import { createBoard } from './painted-board.ts';

/** Painted around each piece too, in pixels: signs reach beyond what they stand on. */
const AROUND = 32;

/** The map as one picture that follows the hand. */
export function PaintedCanvas({ far, hasty }: { far: boolean; hasty: boolean }) {
  const { view, session, element } = useCanvas();
  const drawing = useDrawing((all) => all);
  const colors = usePalette();
  const board = useRef<HTMLDivElement>(null);
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
    const element = board.current;
    if (!element) return;
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
    const painted = createBoard(element, view, (context, { viewport, size, ratio }) => {
      const { x, y, zoom } = viewport;
      const seen = visibleRect(
        { x: x + AROUND, y: y + AROUND, zoom },
        { width: size.width + 2 * AROUND, height: size.height + 2 * AROUND },
      );
      const lights = useSession.getState();
      const picture = (box: CardBox, face: PictureFace) => paintPicture(context, box, face, colors, loaded);
      paintBlocks(context, drawing, colors, {
        scale: zoom * ratio,
        x: x * ratio,
        y: y * ratio,
        seen,
        lights,
        only: far ? 'all' : 'ground',
        picture,
      });
      if (!far) paintWords(context, drawing, colors, { seen, lights, family, picture });
      paintMarks(context, drawing, severityOf, marks, {
        seen,
        pixel: 1 / zoom,
        disc: far ? null : colors.surface,
      });
    });
    const stop = view.subscribe(painted.follow);
    again.current = painted.paintAll;
    const stopChecks = session.checks.subscribe(() => again.current());
    const stopLights = useSession.subscribe(({ lights }, before) => {
      if (lights !== before.lights) again.current();
    });
    return () => {
      stop();
      stopChecks();
      stopLights();
      again.current = () => {};
      painted.stop();
    };
  }, [view, session, drawing, colors, far, loaded]);
  return <div ref={board} className={classes.painted} />;
}
