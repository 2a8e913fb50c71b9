import type { TFunction } from 'i18next';
import { ApiError } from '../../sync/index.ts';

/** Why the server has not taken a picture, in the reader's words. */
export function wordOf(failure: unknown, t: TFunction<'pictures'>): string {
  if (!(failure instanceof ApiError) || failure.code === 'answer.unreadable') return t('fault.other');
  return failure.code === 'connection.lost' ? t('fault.offline') : failure.message;
}
