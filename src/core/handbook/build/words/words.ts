import type { Locale } from '../../../model/index.ts';
import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

/** The same keys in every language: texts, and texts with gaps. */
export type BuildWords = typeof en;

export const BUILD_WORDS: Readonly<Record<Locale, BuildWords>> = { en, 'zh-CN': zhCN };
