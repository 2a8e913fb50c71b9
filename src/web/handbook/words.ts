import { en as listEn } from './list/words.en.ts';
import { zhCN as listZhCN } from './list/words.zh-CN.ts';
import { en as pagesEn } from './pages/words.en.ts';
import { zhCN as pagesZhCN } from './pages/words.zh-CN.ts';
import { en as sharedEn } from './shared/words.en.ts';
import { zhCN as sharedZhCN } from './shared/words.zh-CN.ts';

/** They come with the screens of handbooks. */
export const HANDBOOK_WORDS = {
  en: { handbook: { ...sharedEn, ...listEn, ...pagesEn } },
  'zh-CN': { handbook: { ...sharedZhCN, ...listZhCN, ...pagesZhCN } },
} as const;
