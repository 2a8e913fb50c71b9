import { createContext, useContext } from 'react';
import type { HandbookReading } from '../../core/protocol/index.ts';
import type { Language, ReaderWords } from './words.ts';

export interface ReaderContext {
  readonly handbook: string;
  readonly reading: HandbookReading;
  readonly words: ReaderWords;
  readonly language: Language;
  /** What has been filled in, by the name of what it stands for. */
  readonly fills: Readonly<Record<string, string>>;
  readonly fill: (name: string, value: string) => void;
}

const Context = createContext<ReaderContext | null>(null);
export const ReaderProvider = Context.Provider;

export function useReader(): ReaderContext {
  const context = useContext(Context);
  if (!context) throw new Error('outside of the reader');
  return context;
}
