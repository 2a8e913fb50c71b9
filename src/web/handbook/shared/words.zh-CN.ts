import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  close: '关闭',
  cancel: '取消',
  again: '重试',
  failed: '操作未成功',
  'failed.offline': '无法连接服务器，内容没有任何变化，请在恢复连接后重试。',
  'failed.answer': '无法识别服务器的答复，服务器与页面的版本可能不一致。',
  'failed.other': '出现意外情况，内容没有任何变化。',

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
