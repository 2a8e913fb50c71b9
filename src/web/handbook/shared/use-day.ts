import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** `2026-12-31` as the reader's language writes a day. */
export function useDay(): (day: string) => string {
  const { i18n } = useTranslation('handbook');
  return useMemo(() => {
    // A day has no zone: it is the same everywhere.
    const days = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
    return (day) => days.format(new Date(`${day}T00:00:00Z`));
  }, [i18n.language]);
}
