import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once } from '../../core/base/index.ts';
import { relativeTime } from './time.ts';

const MINUTE = 60_000;

/** The time now, told anew every minute. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** "3 hours ago" in the reader's language; it keeps itself up to date. `time` is ISO 8601. */
export function useRelativeTime(time: string): string {
  const { t, i18n } = useTranslation('kit');
  const now = Math.max(useMinute(), Date.parse(time));
  return relativeTime(Date.parse(time), now, i18n.language) ?? t('justNow');
}

/** Each is made when it is first asked for: it costs as much as a button. */
function createFormat(language: string) {
  const numbers = once(() => new Intl.NumberFormat(language));
  const shares = once(() => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }));
  const moments = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }));
  const names = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const either = once(() => new Intl.ListFormat(language, { type: 'disjunction' }));
  return {
    number: (value: number) => numbers().format(value),
    percent: (share: number) => shares().format(share),
    dateTime: (time: string) => moments().format(new Date(time)),
    list: (items: readonly string[]) => names().format(items),
    anyOf: (items: readonly string[]) => either().format(items),
  };
}

const formats = new Map<string, ReturnType<typeof createFormat>>();

/** Numbers and dates in the reader's language. */
export function useFormat() {
  const { language } = useTranslation('kit').i18n;
  const known = formats.get(language) ?? createFormat(language);
  formats.set(language, known);
  return known;
}
