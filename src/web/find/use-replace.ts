import { useTranslation } from 'react-i18next';
import type { Locale } from '../../core/model/index.ts';
import { faultSentence } from '../../core/protocol/index.ts';
import { useMapSession } from '../sync/index.ts';
import { findHits, type Hit, replaceHits, type Wanted } from './find-text.ts';

export interface Replaced {
  readonly count: number;
  /** Why not, or not all, in words. */
  readonly trouble: string | null;
}

/** Replaces hits of the journey as it is at this moment, all as one step of undo. */
export function useReplace(wanted: Wanted) {
  const session = useMapSession();
  const { t, i18n } = useTranslation('find');
  return (choose: (hits: readonly Hit[]) => readonly Hit[], insert: string): Replaced => {
    const snapshot = session.snapshot();
    const { commands, replaced, tooLong } = replaceHits(snapshot, choose(findHits(snapshot, wanted)), insert);
    if (commands.length > 0) {
      const result = session.runAll(commands, Symbol('replace'));
      const [fault] = result.ok ? [] : result.error;
      if (fault) return { count: 0, trouble: faultSentence(fault, i18n.language as Locale) };
    }
    return { count: replaced, trouble: tooLong > 0 ? t('tooLong', { count: tooLong }) : null };
  };
}
