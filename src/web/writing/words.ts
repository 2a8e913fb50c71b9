import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

/** They come with the first text that is written. */
export const WRITING_WORDS = { en: { writing: en }, 'zh-CN': { writing: zhCN } } as const;
