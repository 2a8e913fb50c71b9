import { createContext, useContext } from 'react';
import type { Context } from './say-value.ts';

const SayingContext = createContext<Context | null>(null);
export const SayingProvider = SayingContext.Provider;

/** Whose names and words the list is written in. */
export function useSaying(): Context {
  const context = useContext(SayingContext);
  if (!context) throw new Error('useSaying outside a list of changes');
  return context;
}
