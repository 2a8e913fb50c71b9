import { zhCN as list } from './list/words.zh-CN.ts';
import { zhCN as path } from './path/words.zh-CN.ts';

export const zhCN = { ...list, ...path } as const;
