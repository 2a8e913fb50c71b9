import { useQuery } from '@tanstack/react-query';
import { GitBranch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { originOf } from '../../core/model/index.ts';
import { api, useMapSession, useSnapshot } from '../sync/index.ts';
import classes from './HistoryPanel.module.css';
import { addressOf } from './past/asked.ts';

/** Of a journey that was begun with another one's version: where it comes from, and what can be brought from one to the other. */
export function OriginNote() {
  const { t } = useTranslation('history');
  const { journey } = useMapSession();
  const from = useSnapshot(({ extra }) => originOf(extra)?.journey ?? null);
  const { data, isError } = useQuery({
    queryKey: ['journey', from],
    queryFn: ({ signal }) => api.journey(from ?? '', signal),
    enabled: from !== null,
    retry: false,
  });
  if (from === null || from === journey) return null;
  if (isError) return <p className={classes.origin}>{t('origin.gone')}</p>;
  return (
    <div className={classes.origin}>
      <p>
        <GitBranch size={14} aria-hidden /> {t('origin.from')}{' '}
        <Link to={addressOf(from, null)}>{data?.title.trim() || '…'}</Link>
      </p>
      <ul>
        <li>
          <Link to={addressOf(journey, { kind: 'compare', before: 'origin', after: 'now' })}>
            {t('origin.compare')}
          </Link>
        </li>
        <li>
          <Link to={addressOf(from, { kind: 'merge', other: journey })}>{t('origin.give')}</Link>
        </li>
        <li>
          <Link to={addressOf(journey, { kind: 'merge', other: from })}>{t('origin.take')}</Link>
        </li>
      </ul>
    </div>
  );
}
