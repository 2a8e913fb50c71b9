import { Button, Loader } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMapSession, versionAddresses } from '../../sync/index.ts';
import { Days } from '../Days.tsx';
import { Failed } from '../Failed.tsx';
import classes from '../HistoryPanel.module.css';
import { EntryRow } from './EntryRow.tsx';
import { useActivity } from './use-activity.ts';

/** Who did what to the journey, and when. */
export function ActivityPane() {
  const { t, i18n } = useTranslation('history');
  const { journey } = useMapSession();
  const { data } = useActivity();
  return (
    <div className={classes.panel}>
      <div className={classes.lead}>
        <p className={classes.empty}>{t('activity.what')}</p>
        {data && (
          <Button
            component="a"
            href={versionAddresses.activity(journey, i18n.language)}
            download
            size="xs"
            variant="default"
            leftSection={<Download size={14} aria-hidden />}
          >
            {t('activity.csv')}
          </Button>
        )}
      </div>
      <Entries />
    </div>
  );
}

function Entries() {
  const { t } = useTranslation('history');
  const { data, error, refetch, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage } = useActivity();
  if (error && !data) {
    return <Failed what={t('activity.failed')} isAsking={isFetching} onAgain={() => void refetch()} />;
  }
  if (!data) return <Loader size="sm" m="md" />;
  const entries = data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <p className={classes.empty}>{t('activity.empty')}</p>;
  return (
    <>
      <Days items={entries}>{(entry) => <EntryRow key={entry.id} entry={entry} />}</Days>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('activity.more')}
        </Button>
      )}
    </>
  );
}
