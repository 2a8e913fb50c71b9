import { useLayoutEffect } from 'react';
import { useCanvas } from '../canvas-context.ts';

/** Tells the viewport how much room the map has: before anything is painted, and when it changes. */
export function useMapSize(): void {
  const { element, view } = useCanvas();
  useLayoutEffect(() => {
    const map = element();
    if (!map) return;
    const measure = () => view.resize({ width: map.offsetWidth, height: map.offsetHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(map);
    return () => observer.disconnect();
  }, [element, view]);
}
