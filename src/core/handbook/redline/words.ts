import type { Locale } from '../../model/index.ts';
import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

export type RedlineWords = typeof en;

export const REDLINE_WORDS: Readonly<Record<Locale, RedlineWords>> = { en, 'zh-CN': zhCN };
