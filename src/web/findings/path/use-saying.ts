import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { spanOf } from '../../../core/analysis/index.ts';
import { useWording } from '../../records/index.ts';

/** Lengths of time and instants of a path, in the reader's words. */
export interface Saying {
  /** `2 days`; for a time without end a word. @param milliseconds from 0 on */
  span(milliseconds: number): string;
  /** With day and minute, in the zone of the path. */
  instant(milliseconds: number): string;
}

export function useSaying(timeZone: string): Saying {
  const { t } = useTranslation('findings');
  const { duration, locale } = useWording();
  return useMemo(() => {
    const instants = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    });
    return {
      span: (milliseconds) =>
        Number.isFinite(milliseconds) ? duration(spanOf(Math.abs(milliseconds))) : t('path.never'),
      instant: (milliseconds) =>
        Number.isFinite(milliseconds) ? instants.format(milliseconds) : t('path.never'),
    };
  }, [t, duration, locale, timeZone]);
}
