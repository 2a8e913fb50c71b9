import { en as authority } from './authority/words.en.ts';
import { en as board } from './board/words.en.ts';
import { en as consistency } from './consistency/words.en.ts';
import { en as importing } from './import/words.en.ts';
import { en as measures } from './measures/words.en.ts';
import { en as memory } from './memory/words.en.ts';
import { en as moments } from './moments/words.en.ts';
import { en as open } from './open/words.en.ts';
import { en as page } from './page/words.en.ts';
import { en as priorities } from './priorities/words.en.ts';
import { en as servqual } from './servqual/words.en.ts';
import { en as staffing } from './staffing/words.en.ts';

export const en = {
  ...page,
  ...open,
  ...importing,
  ...board,
  ...moments,
  ...priorities,
  ...memory,
  ...consistency,
  ...authority,
  ...staffing,
  ...servqual,
  ...measures,
} as const;
