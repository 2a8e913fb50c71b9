import { fold, originalRange } from '../../base/index.ts';
import { simplified } from '../text/simplified.ts';
import { chineseTimes } from './chinese.ts';
import { joined } from './compound.ts';
import { englishTimes } from './english.ts';
import { isNoPromise } from './no-promise.ts';
import type { FoundTime, TimeWord } from './time-word.ts';

export type { TimeWord } from './time-word.ts';

const PLACEHOLDER = /\{time\}/g;

/** The times that a text says in Chinese or English, in its order, with their ranges in the text. */
export function timeWords(original: string): readonly TimeWord[] {
  const folded = fold(original);
  const text = simplified(folded.text);
  const placeholders = [...text.matchAll(PLACEHOLDER)].map(
    ({ index, 0: { length } }): FoundTime => ({ kind: 'placeholder', from: index, to: index + length }),
  );
  const found = [...chineseTimes(text), ...englishTimes(text), ...placeholders];
  return joined(text, inTurn(found))
    .filter((word) => !word.isNoPromise && !isNoPromise(text, word))
    .map(({ isNoPromise: _, ...word }) => ({ ...word, ...originalRange(folded, word.from, word.to) }));
}

/** In the order of the text; of those that overlap the first, of those that begin together the longest. */
function inTurn(words: readonly FoundTime[]): FoundTime[] {
  let end = 0;
  return [...words]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((word) => {
      if (word.from < end) return false;
      end = word.to;
      return true;
    });
}
