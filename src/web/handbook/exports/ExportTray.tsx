import { Anchor, Progress } from '@mantine/core';
import { CircleAlert, CircleCheck, FileDown, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../kit/index.ts';
import { useFailure } from '../../sync/index.ts';
import classes from './exports.module.css';
import { cancelExport, dropExport, type Export, keepExport, retryExport, useExports } from './store.ts';

/** The files that are being made, over whatever page of handbooks is open. */
export function ExportTray() {
  const { t } = useTranslation('handbook');
  const exports = useExports((state) => state.exports);
  if (exports.length === 0) return null;
  return (
    <aside className={classes.tray} aria-label={t('export.tray')}>
      {exports.map((one) => (
        <ExportItem key={one.key} item={one} />
      ))}
    </aside>
  );
}

function ExportItem({ item }: { item: Export }) {
  const { t } = useTranslation('handbook');
  const words = useFailure();
  const { key, title, wanted, job, error, kept } = item;
  const format = t(`format.${wanted.format}`);
  const name =
    wanted.issue === undefined
      ? t('export.name.draft', { title, format })
      : t('export.name.issue', { title, format, n: wanted.issue });
  const isOver = job?.state === 'done' || job?.state === 'failed' || job?.state === 'cancelled';
  const hasFailed = job?.state === 'failed' || (error !== null && (!job || isOver));
  const Sign = hasFailed ? CircleAlert : job?.state === 'done' ? CircleCheck : FileDown;
  return (
    <div className={classes.item}>
      <Sign
        size={16}
        aria-hidden
        className={classes.sign}
        data-tone={hasFailed ? 'bad' : job?.state === 'done' ? 'good' : undefined}
      />
      <div className={classes.words}>
        <p className={classes.name}>{name}</p>
        <p className={classes.state} role="status">
          {hasFailed
            ? (job?.problem?.title ?? words(error))
            : kept !== null
              ? t('export.kept', { name: kept })
              : stateWords(item)}
          {error !== null && !hasFailed && ` ${words(error)}`}
        </p>
        {!isOver && !hasFailed && (
          <Progress
            size="sm"
            value={100 * (job?.progress ?? 0)}
            aria-label={t('export.progress', { name })}
            animated={job?.state === 'running'}
            mt={6}
          />
        )}
        <p className={classes.links}>
          {job?.state === 'done' && (
            <Anchor component="button" type="button" inherit onClick={() => void keepExport(key)}>
              {t('export.again')}
            </Anchor>
          )}
          {(hasFailed || job?.state === 'cancelled') && (
            <Anchor component="button" type="button" inherit onClick={() => retryExport(key)}>
              {t('again')}
            </Anchor>
          )}
          {job && !isOver && (
            <Anchor component="button" type="button" inherit onClick={() => cancelExport(key)}>
              {t('cancel')}
            </Anchor>
          )}
        </p>
      </div>
      {(isOver || hasFailed) && (
        <IconButton size={26} label={t('export.drop', { name })} onClick={() => dropExport(key)}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );

  function stateWords({ job: now }: Export): string {
    if (!now) return t('export.waiting');
    if (now.state === 'waiting')
      return now.ahead > 0 ? t('export.ahead', { count: now.ahead }) : t('export.waiting');
    return t(`export.${now.state}`);
  }
}
