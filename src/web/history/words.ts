import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

/** They come with the panel. */
export const HISTORY_WORDS = { en: { history: en }, 'zh-CN': { history: zhCN } } as const;
