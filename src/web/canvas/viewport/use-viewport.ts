import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useCanvas } from '../canvas-context.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { FAR_BELOW } from './far.ts';
import type { Size, Viewport } from './viewport-store.ts';
import { type MapWindow, sameWindow, windowOf } from './window.ts';

/** Something coarse of the viewport; the component renders again only when that changes. */
export function useViewport<T>(
  select: (viewport: Viewport, size: Size) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const { view } = useCanvas();
  const last = useRef<{ value: T } | null>(null);
  return useSyncExternalStore(view.subscribe, () => {
    const value = select(view.viewport, view.size);
    if (last.current && same(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  });
}

/** The columns and lanes to draw. */
export function useMapWindow(): MapWindow {
  const drawing = useDrawing((all) => all);
  return useViewport((viewport, size) => windowOf(drawing, viewport, size), sameWindow);
}

/** True where the map is so small that cards are drawn as blocks without words. */
export const useIsFar = (): boolean => useViewport(({ zoom }) => zoom < FAR_BELOW);

/** Writes styles with every frame of a pan or zoom, past React. `write` is called once at the start too. */
export function useFollowViewport<E extends Element>(
  write: (element: E, viewport: Viewport, size: Size) => void,
): React.RefObject<E | null> {
  const { view } = useCanvas();
  const ref = useRef<E>(null);
  const latest = useRef(write);
  useLayoutEffect(() => {
    latest.current = write;
    if (ref.current) write(ref.current, view.viewport, view.size);
  });
  useLayoutEffect(
    () =>
      view.subscribe(() => {
        if (ref.current) latest.current(ref.current, view.viewport, view.size);
      }),
    [view],
  );
  return ref;
}
