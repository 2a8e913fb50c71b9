import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'pages.label': '页面',
  'pages.tools': '翻页',
  'pages.page': '第 {{n}} 页，共 {{of}} 页',
  'pages.number': '页码',
  'pages.of_other': '/ {{count}} 页',
  'pages.previous': '上一页',
  'pages.next': '下一页',
  'pages.contents': '目录',
  'pages.zoomIn': '放大',
  'pages.zoomOut': '缩小',
  'pages.percent': '{{n}}%',
  'pages.fit': '适合宽度',
  'pages.compiling': '正在编制…',
  'pages.failed': '页面未能生成',
  'pages.old': '当前显示的是之前的页面。',
};
