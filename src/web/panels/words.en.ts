import { en as bar } from './bar/words.en.ts';
import { en as dock } from './dock/words.en.ts';
import { en as filter } from './filter/words.en.ts';
import { en as inspector } from './inspector/words.en.ts';

export const en = {
  ...dock,
  ...inspector,
  ...bar,
  ...filter,
} as const;
