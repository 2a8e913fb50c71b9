import { fold, originalRange } from '../text/fold.ts';
import { chineseTimes } from './chinese.ts';
import { englishTimes } from './english.ts';
import type { TimeWord } from './time-word.ts';

export type { TimeWord } from './time-word.ts';

const PLACEHOLDER = /\{time\}/g;

/** The times that a text says in Chinese or English, in its order, with their ranges in the text. */
export function timeWords(original: string): readonly TimeWord[] {
  const folded = fold(original);
  const { text } = folded;
  const placeholders = [...text.matchAll(PLACEHOLDER)].map(
    ({ index, 0: { length } }): TimeWord => ({ kind: 'placeholder', from: index, to: index + length }),
  );
  return [...chineseTimes(text), ...englishTimes(text), ...placeholders]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((word, i, all) => i === 0 || !all.slice(0, i).some((other) => word.from < other.to))
    .map((word) => ({ ...word, ...originalRange(folded, word.from, word.to) }));
}
