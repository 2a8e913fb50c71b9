import type { Duration } from '../base/index.ts';
import type { Locale } from '../model/index.ts';
import type { Sentences } from './catalogue.ts';
import type { AnyFinding } from './rules/index.ts';
import { createSpeech, type Speech, type Vocabulary } from './speech.ts';
import { SENTENCES as EN, VOCABULARY as EN_WORDS } from './words.en.ts';
import { SENTENCES as ZH, VOCABULARY as ZH_WORDS } from './words.zh-CN.ts';

const CATALOGUES: Readonly<Record<Locale, { sentences: Sentences; vocabulary: Vocabulary }>> = {
  en: { sentences: EN, vocabulary: EN_WORDS },
  'zh-CN': { sentences: ZH, vocabulary: ZH_WORDS },
};

const speeches = new Map<Locale, Speech>();

function speechOf(locale: Locale): Speech {
  const speech = speeches.get(locale) ?? createSpeech(locale, CATALOGUES[locale].vocabulary);
  speeches.set(locale, speech);
  return speech;
}

/** The finding as a sentence. */
export function messageOf(finding: AnyFinding, locale: Locale): string {
  const say = CATALOGUES[locale].sentences[finding.rule] as (facts: unknown, speech: Speech) => string;
  return say(finding.facts, speechOf(locale));
}

/** A length of time as the sentences say it: "24 hours", "2 working days". */
export const durationIn = (duration: Duration, locale: Locale): string => speechOf(locale).duration(duration);
