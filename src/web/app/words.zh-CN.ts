import type { WithoutSingular } from '../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'bar.home': 'Throughline：全部旅程',
  'bar.language': '语言：{{name}}',
  'bar.theme': '外观：{{name}}',
  'bar.handbooks': '服务手册',
  'bar.library': '资料库',
  'bar.settings': '语言与外观',
  'bar.settings.language': '语言',
  'bar.settings.theme': '外观',
  'bar.theme.light': '浅色',
  'bar.theme.dark': '深色',
  'bar.theme.auto': '跟随系统',

  'journey.switch': '旅程的呈现方式',
  'journey.map': '地图',
  'journey.outline': '大纲',
  'journey.insights': '洞察',

  'error.crash.title': '页面出错了',
  'error.crash.what': '程序遇到故障，已停止运行。重新加载通常即可恢复。',
  'error.chunk.title': '部分程序未能加载',
  'error.chunk.what': '可能是网络中断，或程序已升级到新版本。请重新加载后继续。',
  'error.kept': '显示“已保存”的内容都已存入服务器，尚未送达的修改保留在本设备上。',
  'error.notFound.title': '这里没有内容',
  'error.notFound.what': '地址可能有误，或原有内容已移走。',
  'error.reload': '重新加载',
  'error.home': '全部旅程',
  'error.retry': '重试',
  'error.detail': '技术详情',
  'error.connection': '无法连接服务器，请确认服务器正在运行且网络畅通。',
  'error.answer': '无法识别服务器的答复，服务器与页面的版本可能不一致。',
  'error.unexpected': '出现意外情况，现有内容没有任何变化。',
  'card.failed': '操作未成功',
};
