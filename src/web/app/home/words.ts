import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

/** Only the home page needs them: they come with it. */
export const HOME_WORDS = { en: { app: en }, 'zh-CN': { app: zhCN } } as const;
