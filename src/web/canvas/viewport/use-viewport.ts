import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useCanvas } from '../canvas-context.ts';
import { FAR_BELOW } from './far.ts';
import { isNarrow } from './title-column.ts';
import type { Size, Viewport } from './viewport-store.ts';
import { contains, type MapWindow, type Range, sameRange, sameWindow, windowOf } from './window.ts';

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

/** The columns and lanes to draw; the component renders again only when one comes or goes that `same` looks at. */
export function useMapWindow(same: (a: MapWindow, b: MapWindow) => boolean = sameWindow): MapWindow {
  return useWindow(false, same);
}

/** The columns and lanes that are built. It stays what it was while the map moves too fast. */
export const useBuiltWindow = (): MapWindow => useWindow(true, sameWindow);

/** While the map moves too fast, so many columns ahead have headers: they come a few at a time, not one with every frame. */
const HEADERS_AHEAD = 8;

/** The columns that have headers. */
export function useHeaderColumns(): Range {
  const { view, source, haste, firstSight } = useCanvas();
  const last = useRef<Range | null>(null);
  return useSyncExternalStore(useWindowChanges(), () => {
    const columnsBeyond = (beyond: number) =>
      windowOf(source.drawing, view.viewport, view.size, beyond).columns;
    const before = last.current;
    if (haste.hasty && before && contains(before, columnsBeyond(0))) return before;
    const columns = columnsBeyond(haste.hasty ? HEADERS_AHEAD : firstSight.isOver ? 1 : 0);
    if (!before || !sameRange(before, columns)) last.current = columns;
    return last.current as Range;
  });
}

function useWindow(rests: boolean, same: (a: MapWindow, b: MapWindow) => boolean): MapWindow {
  const { view, source, haste, firstSight } = useCanvas();
  const last = useRef<MapWindow | null>(null);
  return useSyncExternalStore(useWindowChanges(), () => {
    if (rests && haste.hasty && last.current) return last.current;
    const window = windowOf(source.drawing, view.viewport, view.size, firstSight.isOver ? 1 : 0);
    if (!last.current || !same(last.current, window)) last.current = window;
    return last.current;
  });
}

/** Subscribes to all that decides what is drawn. */
function useWindowChanges(): (listener: () => void) => () => void {
  const { view, source, haste, firstSight } = useCanvas();
  return useCallback(
    (listener: () => void) => {
      const stops = [view, source, haste, firstSight].map((one) => one.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [view, source, haste, firstSight],
  );
}

/** True while the map moves too fast to be built: it is painted. */
export function useIsHasty(): boolean {
  const { haste } = useCanvas();
  return useSyncExternalStore(haste.subscribe, () => haste.hasty);
}

/** True where the map is so small that cards are drawn as blocks without words. */
export const useIsFar = (): boolean => useViewport(({ zoom }) => zoom < FAR_BELOW);

/** True where the map has no room for whole titles of lanes. */
export const useIsNarrow = (): boolean => useViewport(isNarrow);

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
