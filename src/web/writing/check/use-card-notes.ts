import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sameList } from '../../../core/base/index.ts';
import { type Card, LOCALES } from '../../../core/model/index.ts';
import { useMapSession } from '../../sync/index.ts';
import type { NotedMark } from '../fixes/note.ts';
import { onCurrent } from '../fixes/on-current.ts';
import type { Findings } from './findings-store.ts';
import { useFindings } from './use-findings.ts';
import { noteOf } from './use-script-notes.ts';

interface CardNotes {
  readonly marks: readonly NotedMark[];
  /** The text in which they were found. */
  readonly found: string;
}

const wordsOf = ({ of }: Findings, key: 'title' | 'body'): string => (of as Card | undefined)?.[key] ?? '';
const spotsOf = ({ list }: Findings, key: 'title' | 'body') => list.filter(({ spot }) => spot?.key === key);

/** Where nothing was found it doesn't matter in which words. */
function sameNotes(a: Findings, b: Findings, key: 'title' | 'body'): boolean {
  const [before, after] = [spotsOf(a, key), spotsOf(b, key)];
  return sameList(before, after) && (after.length === 0 || wordsOf(a, key) === wordsOf(b, key));
}

/** What the checks say of the words in one field of a card. */
export function useCardNotes(id: string, key: 'title' | 'body'): CardNotes {
  const { t, i18n } = useTranslation('writing');
  const locale = LOCALES.find((one) => one === i18n.language) ?? 'en';
  const session = useMapSession();
  const same = useCallback((a: Findings, b: Findings) => sameNotes(a, b, key), [key]);
  const { list, of, rules } = useFindings({ table: 'cards', id }, same);
  return useMemo(() => {
    const found = wordsOf({ list, of }, key);
    const marks = list.flatMap((finding): NotedMark[] => {
      const { spot, fix } = finding;
      if (!rules || spot?.key !== key || finding.rule !== 'LANG-1') return [];
      const run = () => {
        const now = fix && onCurrent(fix, found, session.snapshot());
        if (now) session.run(now);
      };
      const label = t('fix.replace', { words: finding.facts.instead });
      const note = noteOf(finding, rules.say, locale, t, () => (fix ? [{ key: 'say', label, run }] : []));
      return [{ key: note.key, from: spot.from, to: spot.to, tone: note.tone, note }];
    });
    return { marks, found };
  }, [session, list, of, rules, key, locale, t]);
}
