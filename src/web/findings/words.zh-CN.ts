import { zhCN as list } from './list/words.zh-CN.ts';

export const zhCN = { ...list } as const;
