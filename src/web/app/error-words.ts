import type { TFunction } from 'i18next';
import { failureSentence } from '../sync/index.ts';

/** An error in the reader's words: the server's own sentence, or ours where it could not speak. */
export const errorSentence = (error: unknown, t: TFunction<'app'>): string =>
  failureSentence(error, {
    offline: t('error.connection'),
    answer: t('error.answer'),
    other: t('error.unexpected'),
  });
