import { z } from 'zod';
import { LOCALES, type Locale } from '../../core/model/index.ts';
import { stored } from '../kit/index.ts';
import { takeParameter } from './address.ts';

const localeSchema = z.enum(LOCALES);

export const keptLanguage = stored('throughline.lang', localeSchema);

/** The first language of the reader that we speak; English when there is none. */
export function languageOf(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

/** `?lang=` before what was chosen here before what the browser asks for. */
export function initialLanguage(): Locale {
  const asked = localeSchema.safeParse(takeParameter('lang')).data;
  if (asked) keptLanguage.set(asked);
  return asked ?? keptLanguage.get() ?? languageOf(navigator.languages);
}

/** Each language under its own name, so that nobody has to read the other one to find it. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文' };
