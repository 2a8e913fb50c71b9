import { zhCN as bar } from './bar/words.zh-CN.ts';
import { zhCN as dock } from './dock/words.zh-CN.ts';
import { zhCN as filter } from './filter/words.zh-CN.ts';
import { zhCN as inspector } from './inspector/words.zh-CN.ts';

export const zhCN = {
  ...dock,
  ...inspector,
  ...bar,
  ...filter,
} as const;
