import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { keepBlob } from '../../kit/index.ts';
import { useWording } from '../../records/index.ts';
import { addresses, api, failureSentence, useMapSession } from '../../sync/index.ts';

/** Fetches one kind, or the whole library, as a file to keep; says when edits are still under way. */
export function useLibraryExport(): (format: 'csv' | 'xlsx', kind?: LibraryTable) => Promise<void> {
  const { t } = useTranslation('library');
  const { locale } = useWording();
  const session = useMapSession();
  return useCallback(
    async (format, kind) => {
      try {
        const { blob, name } = await api.download(addresses.library(format, locale, kind));
        keepBlob(blob, name);
        const behind = session.status.pending;
        notifications.show({
          color: behind ? 'yellow' : 'teal',
          message: behind ? t('export.behind', { name }) : t('export.done', { name }),
        });
      } catch (error) {
        notifications.show({ color: 'red', message: failureWords(error, t('failed.offline'), t('failed')) });
      }
    },
    [session, t, locale],
  );
}

/** What went wrong with a request, in words. */
export const failureWords = (error: unknown, offline: string, other: string): string =>
  failureSentence(error, { offline, answer: other, other });
