import { en as bar } from './bar/words.en.ts';
import { en as dock } from './dock/words.en.ts';
import { en as filter } from './filter/words.en.ts';
import { en as inspector } from './inspector/words.en.ts';
import { en as library } from './library/words.en.ts';
import { en as notice } from './notice/words.en.ts';
import { en as picture } from './picture/words.en.ts';
import { en as tray } from './tray/words.en.ts';

export const en = {
  ...dock,
  ...inspector,
  ...tray,
  ...bar,
  ...filter,
  ...notice,
  ...library,
  ...picture,
} as const;
