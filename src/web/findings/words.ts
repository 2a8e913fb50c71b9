import { en as listEn } from './list/words.en.ts';
import { zhCN as listZhCN } from './list/words.zh-CN.ts';
import { en as pathEn } from './path/words.en.ts';
import { zhCN as pathZhCN } from './path/words.zh-CN.ts';

/** They come with the panels; the panels' titles are there before. */
export const FINDING_WORDS = {
  en: { findings: { ...listEn, ...pathEn } },
  'zh-CN': { findings: { ...listZhCN, ...pathZhCN } },
} as const;
