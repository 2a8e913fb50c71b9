import type { WithoutSingular } from '../kit/index.ts';
import { zhCN as authority } from './authority/words.zh-CN.ts';
import { zhCN as board } from './board/words.zh-CN.ts';
import { zhCN as consistency } from './consistency/words.zh-CN.ts';
import { zhCN as importing } from './import/words.zh-CN.ts';
import { zhCN as measures } from './measures/words.zh-CN.ts';
import { zhCN as memory } from './memory/words.zh-CN.ts';
import { zhCN as moments } from './moments/words.zh-CN.ts';
import { zhCN as open } from './open/words.zh-CN.ts';
import { zhCN as page } from './page/words.zh-CN.ts';
import { zhCN as priorities } from './priorities/words.zh-CN.ts';
import { zhCN as servqual } from './servqual/words.zh-CN.ts';
import { zhCN as staffing } from './staffing/words.zh-CN.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
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
};
