import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { rowsInSight } from './window.ts';

export const ROW_HEIGHT = 36;

/** The rows in sight of a scrolled element; renders only when they are others. */
export function useSight(scroll: RefObject<HTMLElement | null>, count: number) {
  const [sight, setSight] = useState({ from: 0, to: Math.min(count, 40) });
  const height = useRef(900);
  const look = useCallback(() => {
    const element = scroll.current;
    if (!element) return;
    const next = rowsInSight({ top: element.scrollTop, height: height.current }, ROW_HEIGHT, count);
    setSight((before) => (before.from === next.from && before.to === next.to ? before : next));
  }, [scroll, count]);
  useLayoutEffect(() => {
    look();
    const element = scroll.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      height.current = element.clientHeight;
      look();
    });
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [look, scroll]);
  return sight;
}
