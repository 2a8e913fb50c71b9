import type { Point, Rect } from '../../../core/layout/index.ts';

/** screen = world × zoom + (x, y), in pixels from the map element's top left. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const ZOOM = { min: 0.1, max: 2.5, step: 1.25 } as const;

export const toWorld = ({ x, y, zoom }: Viewport, at: Point): Point => ({
  x: (at.x - x) / zoom,
  y: (at.y - y) / zoom,
});

export const toScreen = ({ x, y, zoom }: Viewport, at: Point): Point => ({
  x: at.x * zoom + x,
  y: at.y * zoom + y,
});

/** What of the world can be seen. */
export const visibleRect = ({ x, y, zoom }: Viewport, { width, height }: Size): Rect => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
});

/**
 * Where the map is looked at from. It changes with every frame of a pan, so that whoever only follows it
 * writes styles by hand in `subscribe`, and whoever renders asks for something coarser.
 */
export interface ViewportStore {
  readonly viewport: Viewport;
  readonly size: Size;
  set(viewport: Viewport): void;
  resize(size: Size): void;
  subscribe(listener: () => void): () => void;
}

/** @param room what the map is likely to have, until it is measured */
export function createViewportStore(start: Viewport, room: Size = { width: 0, height: 0 }): ViewportStore {
  const listeners = new Set<() => void>();
  let viewport = start;
  let size = room;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get viewport() {
      return viewport;
    },
    get size() {
      return size;
    },
    set: (next) => {
      if (next.x === viewport.x && next.y === viewport.y && next.zoom === viewport.zoom) return;
      viewport = next;
      tell();
    },
    resize: (next) => {
      if (next.width === size.width && next.height === size.height) return;
      size = next;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
