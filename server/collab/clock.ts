export type Cancel = () => void;

/** Time as the rooms see it; tests hand in their own. */
export interface Clock {
  /** Milliseconds from an arbitrary start; never goes back. */
  now(): number;
  /** Milliseconds since 1970. */
  wall(): number;
  /** Calls `action` once after `ms` milliseconds; doesn't keep the process alive. */
  after(ms: number, action: () => void): Cancel;
  /** Calls `action` when what was ready to be read from any socket has been handled. */
  soon(action: () => void): void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  soon: (action) => {
    setImmediate(action);
  },
};
