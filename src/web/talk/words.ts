import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

/** They come with whatever part is shown first. */
export const TALK_WORDS = { en: { talk: en }, 'zh-CN': { talk: zhCN } } as const;
