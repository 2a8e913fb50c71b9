import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** "22 Nov 2026", in the reader's language. */
export function useDay(): (time: string) => string {
  const { i18n } = useTranslation('people');
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
    return (time) => days.format(new Date(time));
  }, [i18n.language]);
}
