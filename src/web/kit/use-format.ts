import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
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

/** Numbers and dates in the reader's language. */
export function useFormat() {
  const { i18n } = useTranslation('kit');
  return useMemo(() => {
    const numbers = new Intl.NumberFormat(i18n.language);
    const moments = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' });
    const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
    return {
      number: (value: number) => numbers.format(value),
      dateTime: (time: string) => moments.format(new Date(time)),
      list: (items: readonly string[]) => names.format(items),
    };
  }, [i18n.language]);
}
