import { wordIn } from '../../interchange/index.ts';
import { LINE_PARTS, type Locale, SCRIPT_KINDS } from '../../model/index.ts';
import type { HandbookWords, OwnWords } from './catalogue.ts';
import { WORDS as EN } from './words.en.ts';
import { WORDS as ZH } from './words.zh-CN.ts';

const named = <Key extends string>(keys: readonly Key[], name: (key: Key) => string) =>
  Object.fromEntries(keys.map((key) => [key, name(key)])) as Record<Key, string>;

const wordsOf = (locale: Locale, own: OwnWords): HandbookWords => ({
  ...own,
  parts: named(LINE_PARTS, (part) => wordIn(locale, `linePart.${part}`)),
  scriptKinds: named(SCRIPT_KINDS, (kind) => wordIn(locale, `scriptKind.${kind}`)),
});

export const HANDBOOK_WORDS: Readonly<Record<Locale, HandbookWords>> = {
  en: wordsOf('en', EN),
  'zh-CN': wordsOf('zh-CN', ZH),
};
