import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  close: '关闭',
  cancel: '取消',
  again: '重试',

  'fact.title': '标题',
  'fact.title.example': '门店服务手册',
  'fact.title.missing': '请填写手册标题。',
  'fact.organization': '单位',
  'fact.organization.example': '公司或部门',
  'fact.number': '文件编号',
  'fact.number.example': 'SH-2026-01',
  'fact.owner': '负责人',
  'fact.owner.example': '由谁维护',
  'fact.locale': '语言',
  'fact.journeys': '旅程及其顺序',
  'locale.en': 'English',
  'locale.zh-CN': '简体中文',

  'journeys.add': '添加旅程',
  'journeys.none': '没有其他旅程',
  'journeys.gone': '已不存在或未与您共享的旅程',
  'journeys.up': '上移“{{title}}”',
  'journeys.down': '下移“{{title}}”',
  'journeys.remove': '移除“{{title}}”',

  'issue.name': '第 {{n}} 次发布',
};
