import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

/** Why there is no map to show: they come with the screen that says so. */
export const REFUSED_WORDS = { en: { refused: en }, 'zh-CN': { refused: zhCN } } as const;
