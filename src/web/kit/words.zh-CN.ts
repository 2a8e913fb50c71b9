import type { en } from './words.en.ts';
import type { WithoutSingular } from './words.ts';

export const zhCN: WithoutSingular<typeof en> = {
  cancel: '取消',
  close: '关闭',
  clear: '清除',
  justNow: '刚刚',
};
