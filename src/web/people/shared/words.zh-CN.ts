import type { WithoutSingular } from '../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  again: '重试',
  loading: '请稍候',

  'fault.name': '请填写名字。',
  'fault.email': '请填写邮箱地址，例如 lin@example.com。',
  'fault.member': '对方已经是成员。',
  'fault.invited': '这个邮箱已经邀请过了。',
  'fault.password': '请填写密码。',
  'fault.newPassword': '至少 10 个字符。几个自己熟悉的词，比夹杂符号的短密码更安全。',
  'fault.linkPassword': '至少 4 个字符。',
  'fault.code': '请填写设置码。',
  'fault.workspace': '请填写工作区名称。',
  'fault.url': '请填写以 https:// 或 http:// 开头的地址。',

  'field.name': '姓名',
  'field.name.what': '同事对您的称呼。',
  'field.email': '邮箱',
  'field.password': '密码',
  'field.password.new': '密码',
  'field.password.new.what': '至少 10 个字符。',
  'field.password.show': '显示密码',
  'field.password.hide': '隐藏密码',

  'role.owner': '所有者',
  'role.editor': '编辑者',
  'role.commenter': '评论者',
  'role.viewer': '查看者',
  'role.none': '不可进入',
  'role.owner.what': '全部权限，包括成员与设置',
  'role.editor.what': '可修改旅程和服务手册',
  'role.commenter.what': '可查看和评论',
  'role.viewer.what': '仅可查看',
  'role.none.what': '不能打开这个旅程',

  copy: '复制',
  copied: '已复制',
};
