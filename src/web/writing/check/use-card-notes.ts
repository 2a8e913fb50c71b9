import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Card, LOCALES } from '../../../core/model/index.ts';
import { useMapSession } from '../../sync/index.ts';
import type { NotedMark } from '../fixes/note.ts';
import { onCurrent } from '../fixes/on-current.ts';
import { useFindings } from './use-findings.ts';
import { noteOf } from './use-script-notes.ts';

interface CardNotes {
  readonly marks: readonly NotedMark[];
  /** The text in which they were found. */
  readonly found: string;
}

/** What the checks say of the words in one field of a card. */
export function useCardNotes(id: string, key: 'title' | 'body'): CardNotes {
  const { t, i18n } = useTranslation('writing');
  const locale = LOCALES.find((one) => one === i18n.language) ?? 'en';
  const session = useMapSession();
  const { list, of, rules } = useFindings({ table: 'cards', id });
  return useMemo(() => {
    const found = (of as Card | undefined)?.[key] ?? '';
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
