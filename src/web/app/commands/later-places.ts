import type { NavigateFunction } from 'react-router';
import { en as libraryEn } from '../../../core/interchange/library/words.en.ts';
import { zhCN as libraryZhCN } from '../../../core/interchange/library/words.zh-CN.ts';
import { LIBRARY_TABLES } from '../../../core/model/index.ts';
import type { Place } from '../../commands/index.ts';
import { en as insightsEn } from '../../insights/page/words.en.ts';
import { zhCN as insightsZhCN } from '../../insights/page/words.zh-CN.ts';

type SectionWord = Extract<keyof typeof insightsEn, `section.${string}`>;
const SECTION_WORDS = Object.keys(insightsEn).filter((key): key is SectionWord => key.startsWith('section.'));

/** A name in the reader's language, found by the other too. */
const named = (language: string, en: string, zh: string): Pick<Place, 'title' | 'also'> =>
  language === 'en' ? { title: en, also: [zh] } : { title: zh, also: [en] };

export const libraryPlaces = (language: string, navigate: NavigateFunction): readonly Place[] =>
  LIBRARY_TABLES.map((table) => ({
    id: table,
    kind: 'library',
    ...named(language, libraryEn[`kinds.${table}`], libraryZhCN[`kinds.${table}`]),
    go: () => void navigate(`/library?kind=${table}`),
  }));

export const insightPlaces = (
  language: string,
  journey: string,
  navigate: NavigateFunction,
): readonly Place[] =>
  SECTION_WORDS.map((word) => {
    const section = word.slice('section.'.length);
    return {
      id: section,
      kind: 'section',
      ...named(language, insightsEn[word], insightsZhCN[word]),
      go: () => void navigate(`/j/${journey}/insights/${section}`),
    };
  });
