import type { z } from 'zod';

/** A value kept on this device. What cannot be read or does not parse counts as never stored. */
export interface Stored<T> {
  get(): T | undefined;
  set(value: T): void;
  clear(): void;
  /** Called with the new value when another tab changes it; returns the way to stop. */
  subscribe(listener: (value: T | undefined) => void): () => void;
}

/** The part of `Storage` that is needed; browsers may forbid even touching it. */
export type KeyValue = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function stored<T>(
  key: string,
  schema: z.ZodType<T>,
  storage: () => KeyValue = () => localStorage,
): Stored<T> {
  const parse = (text: string | null): T | undefined => {
    if (text === null) return undefined;
    try {
      return schema.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  };
  // Private windows and full disks throw here; a setting is then simply not remembered.
  const attempt = <R>(action: () => R): R | undefined => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };
  return {
    get: () => parse(attempt(() => storage().getItem(key)) ?? null),
    set: (value) => attempt(() => storage().setItem(key, JSON.stringify(value))),
    clear: () => attempt(() => storage().removeItem(key)),
    subscribe: (listener) => {
      const heard = (event: StorageEvent) => {
        if (event.key === key) listener(parse(event.newValue));
      };
      window.addEventListener('storage', heard);
      return () => window.removeEventListener('storage', heard);
    },
  };
}
