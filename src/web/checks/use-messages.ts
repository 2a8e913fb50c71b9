import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnyFinding, messageOf } from '../../core/analysis/index.ts';
import { LOCALES, type Locale } from '../../core/model/index.ts';

const said = new Map<Locale, WeakMap<AnyFinding, string>>(LOCALES.map((locale) => [locale, new WeakMap()]));

function sentenceOf(finding: AnyFinding, locale: Locale): string {
  const known = said.get(locale)?.get(finding);
  if (known !== undefined) return known;
  const sentence = messageOf(finding, locale);
  said.get(locale)?.set(finding, sentence);
  return sentence;
}

/** Findings as sentences in the reader's language; each is made once. */
export function useMessages(): (finding: AnyFinding) => string {
  const { i18n } = useTranslation('checks');
  const locale = LOCALES.find((one) => one === i18n.language) ?? 'en';
  return useMemo(() => (finding) => sentenceOf(finding, locale), [locale]);
}
