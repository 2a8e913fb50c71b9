import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'compare.title': '修订对比',
  'compare.back': '返回手册',
  'compare.from': '较早的发布',
  'compare.to': '对比对象',
  'compare.draft': '当前草稿',
  'compare.total_other': '共 {{count}} 处变更',
  'compare.previous': '上一处变更',
  'compare.next': '下一处变更',
  'compare.filter': '按变更类型筛选',
  'compare.added_other': '新增 {{count}} 处',
  'compare.removed_other': '删除 {{count}} 处',
  'compare.changed_other': '修改 {{count}} 处',
  'compare.moved_other': '移动 {{count}} 处',
  'compare.kind.added': '新增',
  'compare.kind.removed': '删除',
  'compare.kind.changed': '修改',
  'compare.kind.moved': '移动',
  'compare.copy': '复制为文本',
  'compare.copied': '已复制',
  'compare.whole': '手册整体',
  'compare.loading': '正在对比',
  'compare.failed': '未能完成对比',
  'compare.same': '没有差异',
  'compare.same.what': '两者呈现给读者的内容完全一致。',
};
