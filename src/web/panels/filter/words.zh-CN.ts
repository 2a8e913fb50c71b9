import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'filter.label': '筛选',
  'filter.label.some_other': '筛选：已选 {{amount}} 项',
  'filter.title': '只突出符合以下条件的卡片',
  'filter.persona': '顾客画像',
  'filter.channel': '渠道',
  'filter.moment': '时刻',
  'filter.owner': '负责岗位',
  'filter.tag': '标签',
  'filter.severity': '检查结果',
  'filter.moment.pain': '痛点',
  'filter.moment.delight': '爽点',
  'filter.cards_other': '{{amount}} 张卡片',
  'filter.chip': '{{facet}}：{{name}}',
  'filter.remove': '去掉筛选条件 {{facet}}：{{name}}',
  'filter.some_other': '{{shown}}/{{all}} 张卡片',
  'filter.clear': '全部清除',
  'filter.active': '当前筛选条件',
  'filter.previous': '上一张符合的卡片',
  'filter.next': '下一张符合的卡片',
  'filter.none': '还没有可筛选的内容。给卡片填上渠道、负责岗位或标签，或标记时刻，就能在这里筛选。',
};
