import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'issue.next': '第 {{n}} 次发布（尚未进行）',
  'issue.make': '发布…',
  'issue.compareDraft': '与第 {{n}} 次发布的差异',
  'issue.all': '历次发布',
  'issue.none': '尚未发布。每次发布都有编号、批准人和生效日期，内容从此不变。',
  'issue.newest': '最新',
  'issue.approvedBy': '{{name}}批准',
  'issue.issuedAt': '{{name}}于 {{time}} 发布',
  'issue.supersedes': '替代第 {{n}} 次发布',
  'issue.download': '下载…',
  'issue.readers_other': '{{count}} 人已阅',
  'issue.readers.none': '还没有人确认。读者可在手机上读到手册末尾时确认已阅。',
  'issue.compare': '对比',
  'issue.compareWith': '与第 {{n}} 次发布对比',
  'issue.link': '复制阅读链接',
  'issue.link.copied': '已复制',

  'issue.title': '第 {{n}} 次发布',
  'issue.what': '手册当前的内容将以此编号永久保存。',
  'issue.effective': '生效日期',
  'issue.effective.bad': '请填写日期，例如 2026-12-31。',
  'issue.effective.choose': '选择生效日期',
  'issue.approver': '批准人',
  'issue.approver.example': '姓名和职务',
  'issue.approver.missing': '请填写批准人。',
  'issue.note': '修订说明',
  'issue.note.what': '写入修订记录。',
  'issue.confirm': '完成第 {{n}} 次发布',
  'issue.done': '已完成第 {{n}} 次发布',

  'blocking.none': '没有检查结果阻止发布。',
  'blocking.some_other': '有 {{count}} 项检查错误阻止发布，请在地图上修正或豁免。',
  'blocking.refused': '未能发布：存在以下检查错误，请在地图上修正或豁免。',
  'blocking.show': '在地图上查看',

  'missing.what_other': '有 {{count}} 个字符无法印出，在 PDF 中会留空：',
  'missing.more_other': '另有 {{count}} 个',
};
