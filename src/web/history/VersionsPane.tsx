import { Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '../sync/index.ts';
import { Days } from './Days.tsx';
import { Failed } from './Failed.tsx';
import classes from './HistoryPanel.module.css';
import { KeepForm } from './KeepForm.tsx';
import type { MayBegin } from './may.ts';
import { OriginNote } from './OriginNote.tsx';
import { useVersions } from './use-versions.ts';
import { VersionRow } from './VersionRow.tsx';

/** What the journey was at earlier moments, and the way back to each. */
export function VersionsPane({ mayBegin }: MayBegin) {
  const { t } = useTranslation('history');
  const readOnly = useReadOnly();
  return (
    <div className={classes.panel}>
      {readOnly ? (
        <Text size="sm" c="dimmed">
          {t('readOnly')}
        </Text>
      ) : (
        <KeepForm />
      )}
      <OriginNote />
      <Versions mayBegin={mayBegin} />
    </div>
  );
}

function Versions({ mayBegin }: MayBegin) {
  const { t } = useTranslation('history');
  const { data, error, refetch, isFetching } = useVersions();
  if (error && !data) {
    return <Failed what={t('failed')} isAsking={isFetching} onAgain={() => void refetch()} />;
  }
  if (!data) return <Loader size="sm" m="md" />;
  if (data.length === 0) return <p className={classes.empty}>{t('empty')}</p>;
  return (
    <Days items={data}>
      {(version) => <VersionRow key={version.id} version={version} mayBegin={mayBegin} />}
    </Days>
  );
}
