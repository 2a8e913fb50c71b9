import { useEffect } from 'react';
import { useCanvas } from '../canvas-context.ts';
import { boxesIn } from './boxes-in.ts';
import { windowOf } from './window.ts';

const MARK = 'map-shown';

/** Marks `map-shown` when the cards in view have been painted for the first time, and ends the first sight. */
export function useShownMark(): void {
  const { view, source, element, firstSight } = useCanvas();
  useEffect(() => {
    let frame = 0;
    const look = () => {
      const expected = boxesIn(source.drawing, windowOf(source.drawing, view.viewport, view.size, 0)).length;
      const ready = view.size.width > 0 && (expected === 0 || element()?.querySelector('[data-card-id]'));
      // A frame's callbacks run before it is painted: the next frame's come after.
      frame = requestAnimationFrame(ready ? mark : look);
    };
    const mark = () => {
      performance.mark(MARK);
      firstSight.end();
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [view, source, element, firstSight]);
}
