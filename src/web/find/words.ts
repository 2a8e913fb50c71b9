import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

/** They come with the bar. */
export const FIND_WORDS = { en: { find: en }, 'zh-CN': { find: zhCN } } as const;
