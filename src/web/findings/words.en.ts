import { en as list } from './list/words.en.ts';
import { en as path } from './path/words.en.ts';

export const en = { ...list, ...path } as const;
