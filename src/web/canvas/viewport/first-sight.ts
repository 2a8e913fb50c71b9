/** Whether the map has been painted once. Until then only what can be seen is built; what lies around it comes after. */
export interface FirstSight {
  readonly isOver: boolean;
  end(): void;
  subscribe(listener: () => void): () => void;
}

export function createFirstSight(): FirstSight {
  const listeners = new Set<() => void>();
  let isOver = false;
  return {
    get isOver() {
      return isOver;
    },
    end: () => {
      if (isOver) return;
      isOver = true;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
