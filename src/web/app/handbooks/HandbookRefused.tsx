import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { HandbookInfo } from '../../../core/protocol/index.ts';
import { handbookQuery } from '../../handbook/index.ts';
import { ApiError, handbookApi, useFailure } from '../../sync/index.ts';
import { ErrorScreen } from '../errors/ErrorScreen.tsx';
import { usePageTitle } from '../page-title.ts';
import { useMay } from '../people/use-may.ts';

interface Props {
  reason: unknown;
}

/** Why there is no handbook to show. */
export function HandbookRefused({ reason }: Props) {
  const { id } = useParams();
  const isForReading = reason instanceof ApiError && reason.code === 'right.missing';
  return isForReading && id !== undefined ? <ForReading handbook={id} /> : <NotShown reason={reason} />;
}

function NotShown({ reason }: Props) {
  const { t } = useTranslation('handbook');
  const words = useFailure();
  const isGone = reason instanceof ApiError && reason.code === 'handbook.unknown';
  const title = t(isGone ? 'page.gone.title' : 'page.failed.title');
  usePageTitle(title);
  return (
    <ErrorScreen
      title={title}
      actions={
        <>
          {!isGone && <Button onClick={() => window.location.reload()}>{t('again')}</Button>}
          <Button component={Link} to="/handbooks" variant={isGone ? 'filled' : 'default'}>
            {t('page.all')}
          </Button>
        </>
      }
    >
      <p>{isGone ? t('page.gone.what') : words(reason)}</p>
    </ErrorScreen>
  );
}

/** Somebody who came in by the handbook's link reads it at the counter, and nothing else of it. */
function ForReading({ handbook }: { handbook: string }) {
  const { t } = useTranslation('handbook');
  usePageTitle(t('page.reading.title'));
  return (
    <ErrorScreen
      title={t('page.reading.title')}
      actions={
        <Button component="a" href={`/read/${encodeURIComponent(handbook)}`}>
          {t('page.reading.do')}
        </Button>
      }
    >
      <p>{t('page.reading.what')}</p>
    </ErrorScreen>
  );
}

/** It is where handbooks go that somebody has deleted, and can come back. */
export function HandbookBinned({ handbook }: { handbook: HandbookInfo }) {
  const { id, title } = handbook;
  const may = useMay(handbook);
  const { t } = useTranslation('handbook');
  const client = useQueryClient();
  usePageTitle(title);
  const restore = useMutation({
    mutationFn: () => handbookApi.restore(id),
    onSettled: () => client.invalidateQueries(handbookQuery(id)),
  });
  return (
    <ErrorScreen
      title={t('page.binned.title')}
      actions={
        <>
          {may('delete') && (
            <Button loading={restore.isPending} onClick={() => restore.mutate()}>
              {t('list.restore')}
            </Button>
          )}
          <Button component={Link} to="/handbooks" variant="default">
            {t('page.all')}
          </Button>
        </>
      }
    >
      <p>{title}</p>
      <p>{t(may('delete') ? 'page.binned.what' : 'page.binned.wait')}</p>
    </ErrorScreen>
  );
}
