import { Button, Loader, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionInfo } from '../../core/protocol/index.ts';
import { addWords } from '../kit/index.ts';
import { useReadOnly } from '../sync/index.ts';
import classes from './HistoryPanel.module.css';
import { KeepForm } from './KeepForm.tsx';
import type { MayBegin } from './may-begin.ts';
import { OriginNote } from './OriginNote.tsx';
import { useVersions } from './use-versions.ts';
import { VersionRow } from './VersionRow.tsx';
import { HISTORY_WORDS } from './words.ts';

addWords(HISTORY_WORDS);

/** What the journey was at earlier moments, and the way back to each. */
export function HistoryPanel({ mayBegin }: MayBegin) {
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
    return (
      <div className={classes.failed} role="alert">
        <span>{t('failed')}</span>
        <Button size="xs" variant="default" loading={isFetching} onClick={() => void refetch()}>
          {t('again')}
        </Button>
      </div>
    );
  }
  if (!data) return <Loader size="sm" m="md" />;
  if (data.length === 0) return <p className={classes.empty}>{t('empty')}</p>;
  return [...Map.groupBy(data, ({ at }) => new Date(at).toDateString())].map(([day, versions]) => (
    <Day key={day} versions={versions} mayBegin={mayBegin} />
  ));
}

/** The versions of one day, as the reader's clock has it. */
function Day({ versions, mayBegin }: MayBegin & { versions: readonly VersionInfo[] }) {
  const { i18n } = useTranslation('history');
  const id = useId();
  const [first] = versions;
  if (!first) return null;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full' }).format(new Date(first.at));
  return (
    <section aria-labelledby={id} className={classes.day}>
      <h3 id={id} className={classes.date}>
        {day}
      </h3>
      <ol className={classes.list}>
        {versions.map((version) => (
          <VersionRow key={version.id} version={version} mayBegin={mayBegin} />
        ))}
      </ol>
    </section>
  );
}
