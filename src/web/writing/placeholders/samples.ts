import type { Locale, PlaceholderName } from '../../../core/model/index.ts';
import { placeholdersIn } from '../../../core/model/index.ts';

/** What stands for a placeholder when a script is read aloud to try it out. */
const SAMPLES: Readonly<Record<Locale, Readonly<Record<PlaceholderName, string>>>> = {
  en: { surname: 'Chen', honorific: 'Ms', order: 'TL-2048', time: '8 pm tonight' },
  'zh-CN': { surname: '陈', honorific: '女士', order: 'TL-2048', time: '今晚8点' },
};

export const sampleOf = (name: PlaceholderName, locale: Locale): string => SAMPLES[locale][name];

/** The language that a text is written in, as far as its samples go. */
export const languageOf = (text: string): Locale => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');

/** A stretch of a text as it is spoken. */
export interface Spoken {
  readonly text: string;
  /** What stood there, where something was filled in. */
  readonly from: string | null;
}

/** The text with samples for its placeholders; unknown ones stay as they are. */
export function spoken(text: string, locale: Locale): readonly Spoken[] {
  const parts: Spoken[] = [];
  let at = 0;
  for (const { from, to, known } of placeholdersIn(text)) {
    if (known === null) continue;
    if (from > at) parts.push({ text: text.slice(at, from), from: null });
    parts.push({ text: sampleOf(known, locale), from: text.slice(from, to) });
    at = to;
  }
  return at < text.length ? [...parts, { text: text.slice(at), from: null }] : parts;
}

/** What people say of a text in one calm minute: Chinese characters, and words of other languages. */
const A_MINUTE = { characters: 240, words: 150 } as const;

const WORDS = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** How long it takes to say a text, in seconds. */
export function speakingSeconds(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(WORDS)?.length ?? 0;
  return (characters / A_MINUTE.characters + words / A_MINUTE.words) * 60;
}
