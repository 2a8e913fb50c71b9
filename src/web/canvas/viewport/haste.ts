import type { Viewport } from './viewport-store.ts';

/** Pixels of the screen in a millisecond: above it new columns would come with every frame. */
const HASTY_FROM = 1.5;
/** Slower than this cards can be pointed at again. */
const HASTY_TO = 0.7;
/** A single leap is none: so many moves in a row must be fast. */
const MOVES = 3;
/** So long after the last move the map counts as standing still. */
const STILL_MS = 120;
/** Events of one frame may come at once. */
const LEAST_MS = 8;

/**
 * Whether a hand moves the map faster than anyone reads. As long as it does what comes into view is painted, and what
 * can be touched follows when it slows down.
 */
export interface Haste {
  readonly hasty: boolean;
  /** A hand has moved the map. */
  moved(from: Viewport, to: Viewport): void;
  subscribe(listener: () => void): () => void;
}

export function createHaste(now: () => number = () => performance.now()): Haste {
  const listeners = new Set<() => void>();
  let hasty = false;
  let fast = 0;
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (next: boolean) => {
    if (hasty === next) return;
    hasty = next;
    for (const listener of [...listeners]) listener();
  };
  const stop = () => {
    fast = 0;
    set(false);
  };
  return {
    get hasty() {
      return hasty;
    },
    moved: (from, to) => {
      const time = now();
      const passed = Math.max(LEAST_MS, time - last);
      last = time;
      clearTimeout(timer);
      if (from.zoom !== to.zoom || passed > STILL_MS) {
        stop();
        return;
      }
      const speed = Math.hypot(to.x - from.x, to.y - from.y) / passed;
      if (speed >= HASTY_FROM) fast++;
      else if (speed < HASTY_TO) stop();
      if (fast >= MOVES) set(true);
      if (hasty) timer = setTimeout(stop, STILL_MS);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
