import { useRef, useSyncExternalStore } from 'react';
import type { Drawing } from '../../../core/layout/index.ts';
import { useCanvas } from '../canvas-context.ts';

/** A part of the drawing; the component renders again only when `same` says that the part has changed. */
export function useDrawing<T>(select: (drawing: Drawing) => T, same: (a: T, b: T) => boolean = Object.is): T {
  const { source } = useCanvas();
  const last = useRef<{ value: T } | null>(null);
  const read = (): T => {
    const value = select(source.drawing);
    if (last.current && same(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  };
  return useSyncExternalStore(source.subscribe, read);
}
