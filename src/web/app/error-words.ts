import type { TFunction } from 'i18next';
import { ApiError } from '../sync/index.ts';

/** An error in the reader's words: the server's own sentence, or ours where it could not speak. */
export function errorSentence(error: unknown, t: TFunction<'app'>): string {
  if (!(error instanceof ApiError)) return t('error.unexpected');
  switch (error.code) {
    case 'connection.lost':
      return t('error.connection');
    case 'answer.unreadable':
      return t('error.answer');
    default:
      return error.message;
  }
}
