import type { Language, ReaderWords } from './catalogue.ts';
import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

export type { Language, ReaderWords } from './catalogue.ts';

export const WORDS: Readonly<Record<Language, ReaderWords>> = { en, 'zh-CN': zhCN };
export const LANGUAGES = Object.keys(WORDS) as readonly Language[];
