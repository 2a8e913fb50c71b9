/** Counts changes of something that components show, and tells those who listen. */
export interface Changes {
  readonly count: () => number;
  readonly tell: () => void;
  readonly listen: (listener: () => void) => () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  let count = 0;
  return {
    count: () => count,
    tell: () => {
      count++;
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
