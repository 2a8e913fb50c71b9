import { useState } from 'react';
import type { z } from 'zod';

/** A value under a key of the browser's, read with care: somebody else may have written there, or nothing can be kept. */
export function useKept<T>(storage: 'local' | 'session', key: string, schema: z.ZodType<T>, first: T) {
  const [value, setValue] = useState<T>(() => read(storage, key, schema) ?? first);
  const set = (next: T): void => {
    setValue(next);
    try {
      storeOf(storage).setItem(key, JSON.stringify(next));
    } catch {
      // Full, or switched off: it lasts as long as the page.
    }
  };
  return [value, set] as const;
}

const storeOf = (storage: 'local' | 'session'): Storage =>
  storage === 'local' ? window.localStorage : window.sessionStorage;

function read<T>(storage: 'local' | 'session', key: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(storeOf(storage).getItem(key) ?? 'null')).data;
  } catch {
    return undefined;
  }
}
