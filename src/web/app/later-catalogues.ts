import { en as insightsEn } from '../insights/words.en.ts';
import { zhCN as insightsZhCN } from '../insights/words.zh-CN.ts';
import { addWords } from '../kit/index.ts';
import { en as libraryEn } from '../library/words.en.ts';
import { zhCN as libraryZhCN } from '../library/words.zh-CN.ts';
import { en as outlineEn } from '../outline/words.en.ts';
import { zhCN as outlineZhCN } from '../outline/words.zh-CN.ts';

/** Words that only a screen of their own needs: they come with it, in both languages. */
export const LATER = {
  en: { insights: insightsEn, library: libraryEn, outline: outlineEn },
  'zh-CN': { insights: insightsZhCN, library: libraryZhCN, outline: outlineZhCN },
} as const;

export const addLaterWords = (): void => addWords(LATER);
