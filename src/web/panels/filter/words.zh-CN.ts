import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'filter.label': '筛选',
  'filter.label.some_other': '筛选：已选 {{amount}} 项',
  'filter.some_other': '{{shown}}/{{all}} 张卡片',
};
