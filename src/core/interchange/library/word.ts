import type { Locale } from '../../model/index.ts';
import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

export type LibraryWord = keyof typeof en;

const WORDS: Readonly<Record<Locale, Readonly<Record<LibraryWord, string>>>> = { en, 'zh-CN': zhCN };

export const wordIn = (locale: Locale, word: LibraryWord): string => WORDS[locale][word];

/** The same text for what people take for the same: width, case and spaces don't count. */
export const plainText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Which of the values a text means: its code, or its word in either language. */
export function meant<V extends string>(
  text: string,
  values: readonly V[],
  word: (value: V) => LibraryWord,
): V | undefined {
  const plain = plainText(text);
  return values.find((value) =>
    [value, WORDS.en[word(value)], WORDS['zh-CN'][word(value)]].some((name) => plainText(name) === plain),
  );
}
