import type { en } from './words.en.ts';

export const zhCN: { readonly [K in keyof typeof en]: string } = {
  failed: '操作未成功',
  'failed.offline': '无法连接服务器，内容没有任何变化，请在恢复连接后重试。',
  'failed.answer': '无法识别服务器的答复，服务器与页面的版本可能不一致，请重新加载页面后再试。',
  'failed.other': '出现意外情况，内容没有任何变化。',
};
