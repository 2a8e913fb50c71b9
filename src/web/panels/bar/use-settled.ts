import { useMemo, useSyncExternalStore } from 'react';

interface Settling<T> {
  readonly read: () => T;
  readonly subscribe: (listener: () => void) => () => void;
  /** How long a value has to last before it is told; until then the one before it stands. */
  readonly patience: (value: T) => number;
}

/** What has settled. The component renders when that changes, however often the value itself does. */
export function useSettled<T>(value: Settling<T>): T {
  const { read, subscribe, patience } = value;
  const store = useMemo(() => createSettled({ read, subscribe, patience }), [read, subscribe, patience]);
  return useSyncExternalStore(store.subscribe, store.read);
}

export function createSettled<T>({ read, subscribe, patience }: Settling<T>) {
  let settled = read();
  return {
    read: (): T => settled,
    subscribe: (listener: () => void): (() => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = () => {
        settled = read();
        listener();
      };
      const look = () => {
        clearTimeout(timer);
        const value = read();
        if (value === settled) return;
        const wait = patience(value);
        if (wait === 0) settle();
        else timer = setTimeout(settle, wait);
      };
      look();
      const stop = subscribe(look);
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
  };
}
