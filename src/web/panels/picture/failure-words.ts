import { ApiError } from '../../sync/index.ts';
import type { Words } from '../words.ts';

/** Why there is no picture. */
export function failureWords(error: unknown, t: Words): string {
  if (!(error instanceof ApiError) || error.code === 'answer.unreadable') return t('export.unexpected');
  return error.code === 'connection.lost' ? t('export.offline') : error.message;
}
