import type { en } from './words.en.ts';
import type { WithoutSingular } from './words.ts';

export const zhCN: WithoutSingular<typeof en> = {
  cancel: '取消',
  close: '关闭',
  clear: '清除',
  justNow: '刚刚',
  guest: '{{name}}（访客）',
  'part.awaited': '未能执行：所需的程序部分尚未加载。恢复连接后请再试一次。',
  'part.missing': '这一部分未能加载。',
  'part.reload': '重新加载页面',
  'calendar.nextMonth': '下个月',
  'calendar.previousMonth': '上个月',
  'calendar.nextYear': '下一年',
  'calendar.previousYear': '上一年',
  'calendar.nextDecade': '后十年',
  'calendar.previousDecade': '前十年',
  'calendar.toMonths': '选择月份',
  'calendar.toYears': '选择年份',
};
