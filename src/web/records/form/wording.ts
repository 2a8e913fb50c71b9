import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Duration, once } from '../../../core/base/index.ts';
import { LOCALES, type Locale } from '../../../core/model/index.ts';
import type { Words } from '../words.ts';

/** The reader's language, with what it takes to say numbers, times and lists in it. */
export interface Wording {
  readonly t: Words;
  readonly locale: Locale;
  number(value: number): string;
  percent(share: number): string;
  money(amount: number, currency: string): string;
  duration(duration: Duration): string;
  date(iso: string): string;
  list(items: readonly string[]): string;
  weekday(day: number): string;
}

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

export function createWording(t: Words, locale: Locale): Wording {
  const numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }));
  // A day is a day wherever it is read: no zone may shift it.
  const dates = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
  const weekdays = once(() => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }));
  return {
    t,
    locale,
    number: (value) => numbers().format(value),
    percent: (share) => percents().format(share),
    money: (amount, currency) => formatMoney(amount, currency, locale),
    duration: ({ amount, unit }) =>
      t(`duration.${unit}`, { count: amount, amount: numbers().format(amount) }),
    date: (iso) => {
      const time = Date.parse(iso.slice(0, 10));
      return Number.isNaN(time) ? iso : dates().format(time);
    },
    list: (items) => items.join(locale === 'zh-CN' ? '、' : ', '),
    weekday: (day) => weekdays().format(MONDAY + (day - 1) * DAY),
  };
}

function formatMoney(amount: number, currency: string, locale: Locale): string {
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: 0,
      maximumFractionDigits: 2,
    }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}

export function useWording(): Wording {
  const { t, i18n } = useTranslation('records');
  const locale = LOCALES.find((one) => one === i18n.language) ?? 'en';
  return useMemo(() => createWording(t, locale), [t, locale]);
}
