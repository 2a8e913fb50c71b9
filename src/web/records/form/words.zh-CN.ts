import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'name.untitled': '未命名',
  'name.link': '{{from}} → {{to}}',
  'name.feeling': '{{persona}}，{{step}}',
  'name.newRole': '新岗位',
  'summary.authority': '{{powers}}，上限 {{limit}}',
  'summary.lines_other': '{{count}} 句',
  'summary.attained': '达成率 {{percent}}',
  'summary.range': '{{from}}至{{to}}',
  'summary.days': '{{days}} {{from}}–{{to}}',

  'gone.title': '内容已不在',
  'gone.what': '可能有人删除了它，或被撤销操作收回。若是您删除的，撤销即可恢复。',
  'gone.back': '返回',
};
