import { failureSentence } from '../../sync/index.ts';
import type { Words } from '../words.ts';

/** Why there is no picture. */
export const failureWords = (error: unknown, t: Words): string => {
  const other = t('export.unexpected');
  return failureSentence(error, { offline: t('export.offline'), answer: other, other });
};
