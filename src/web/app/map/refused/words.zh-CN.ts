import type { WithoutSingular } from '../../../kit/index.ts';
import type { en } from './words.en.ts';

export const zhCN: WithoutSingular<typeof en> = {
  'page.refused.gone.title': '找不到这个旅程',
  'page.refused.gone.what': '它可能已被彻底删除，或者地址有误。',
  'page.refused.gone.named': '它可能已被彻底删除，或者没有对您的账号“{{name}}”开放。可以询问发给您地址的人。',
  'page.refused.member.title': '此页面仅供工作区成员使用',
  'page.refused.member.what': '您受邀查看的旅程和手册都在首页。',
  'page.refused.binned.title': '这个旅程在回收站里',
  'page.refused.binned.wait': '内容没有丢失，有编辑权限的同事可以恢复它。',
  'page.refused.binned.what': '内容没有丢失，恢复后即可打开。',
  'page.refused.right.title': '这个旅程没有共享给您',
  'page.refused.right.what': '请让发给您链接的人邀请您加入。',
  'page.refused.session.title': '您还没有登录',
  'page.refused.session.what': '登录后即可打开这个旅程，内容没有丢失。',
  'page.refused.session.signIn': '登录',
  'page.refused.epoch.title': '这个旅程已恢复到较早的状态',
  'page.refused.epoch.what': '请重新加载查看当前内容。之前的修改仍保留在历史记录中。',
  'page.refused.message.title': '服务器无法识别此页面',
  'page.refused.message.what': '两边的版本可能不一致。请重新加载；您的修改保存在本设备上。',
  'page.refused.other.title': '无法打开旅程',
  'page.refused.other.library': '无法打开资料库',
  'page.refused.large.what': '它的内容过多，服务器无法打开。',
  'page.refused.many.what': '短时间内请求过多，请稍候再重新加载。',
};
