import { en as list } from './list/words.en.ts';

export const en = { ...list } as const;
