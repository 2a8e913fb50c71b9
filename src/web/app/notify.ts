import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { errorSentence } from './error-words.ts';

export function notifyDone(message: ReactNode): void {
  notifications.show({ message });
}

/** What did not work, in the reader's words; it stays until it is closed. */
export function notifyError(error: unknown, t: TFunction<'app'>): void {
  notifications.show({
    color: 'red',
    title: t('card.failed'),
    message: errorSentence(error, t),
    autoClose: false,
  });
}
