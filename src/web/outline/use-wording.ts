import type { TFunction } from 'i18next';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Duration, withMinus } from '../../core/base/index.ts';
import { DRAWING_WORDS, type DrawingWords } from '../../core/layout/index.ts';
import { LOCALES, type Locale } from '../../core/model/index.ts';

/** The reader's language: this folder's sentences, and the words that the map uses too. */
export interface Wording {
  readonly t: TFunction<'outline'>;
  readonly locale: Locale;
  readonly map: DrawingWords;
  list(items: readonly string[]): string;
  duration(duration: Duration): string;
  signed(value: number): string;
}

const Context = createContext<Wording | null>(null);
export const WordingProvider = Context.Provider;

/** The wording of the outline around: thousands of rows ask for it. */
export function useWording(): Wording {
  const wording = useContext(Context);
  if (!wording) throw new Error('useWording outside WordingProvider');
  return wording;
}

export function useOwnWording(): Wording {
  const { t, i18n } = useTranslation('outline');
  const locale = LOCALES.find((one) => one === i18n.language) ?? 'en';
  return useMemo(() => {
    const map = DRAWING_WORDS[locale];
    const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
    const signed = new Intl.NumberFormat(locale, { signDisplay: 'negative', maximumFractionDigits: 1 });
    return {
      t,
      locale,
      map,
      list: (items) => items.join(locale === 'zh-CN' ? '、' : ', '),
      duration: ({ amount, unit }) => `${numbers.format(amount)} ${map.units[unit][amount === 1 ? 0 : 1]}`,
      signed: (value) => withMinus(signed.format(value)),
    };
  }, [t, locale]);
}
