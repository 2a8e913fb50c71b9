import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from './failure-sentence.ts';

/** What went wrong with a request, in words: the server's own where it could speak. */
export function useFailure(): (error: unknown) => string {
  const { t } = useTranslation('sync');
  return useCallback(
    (error) =>
      failureSentence(error, {
        offline: t('failed.offline'),
        answer: t('failed.answer'),
        other: t('failed.other'),
      }),
    [t],
  );
}

/** Tells of what went wrong until it is closed. */
export function useTellFailure(): (error: unknown) => void {
  const { t } = useTranslation('sync');
  const words = useFailure();
  return useCallback(
    (error) =>
      void notifications.show({ color: 'red', title: t('failed'), message: words(error), autoClose: false }),
    [t, words],
  );
}
