import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

/** They come with the first field that holds a picture. */
export const PICTURE_WORDS = { en: { pictures: en }, 'zh-CN': { pictures: zhCN } } as const;
