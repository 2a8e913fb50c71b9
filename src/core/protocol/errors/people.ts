import { CLOSE } from '../sync.ts';
import type { ErrorKind } from './kind.ts';

/** Who somebody is, and what they may. */
export const PEOPLE = {
  'session.missing': {
    status: 401,
    close: CLOSE.notSignedIn,
    sentence: { en: 'Please sign in.', 'zh-CN': '请先登录。' },
  },
  'sign-in.refused': {
    status: 401,
    sentence: {
      en: 'The e-mail address or the password is not right.',
      'zh-CN': '邮箱或密码不正确。',
    },
  },
  'sign-in.too-many': {
    status: 429,
    sentence: {
      en: 'That has been tried too often. Try again in {minutes} min.',
      'zh-CN': '尝试次数过多，请 {minutes} 分钟后再试。',
    },
  },
  'sign-in.unavailable': {
    status: 503,
    sentence: {
      en: 'The single sign-on does not answer. Try again in a moment, or sign in with a password.',
      'zh-CN': '单点登录暂时没有响应，请稍后再试，或改用密码登录。',
    },
  },
  'setup.code': {
    status: 403,
    sentence: {
      en: 'That is not the code that the server has printed when it was started.',
      'zh-CN': '设置码不正确，请查看服务器启动时显示的设置码。',
    },
  },
  'setup.done': {
    status: 409,
    sentence: {
      en: 'This server has been set up already. Please sign in.',
      'zh-CN': '此服务器已完成设置，请直接登录。',
    },
  },
  'password.wrong': {
    status: 422,
    sentence: { en: 'The current password is not right.', 'zh-CN': '当前密码不正确。' },
  },
  'login.unknown': {
    status: 404,
    sentence: { en: 'You are not signed in there any more.', 'zh-CN': '该设备已退出登录。' },
  },
  'reset.invalid': {
    status: 404,
    sentence: {
      en: 'This link does not work any more. Ask for a new one.',
      'zh-CN': '此链接已失效，请重新获取。',
    },
  },
  'mail.missing': {
    status: 409,
    sentence: {
      en: 'This server can’t send mail. Ask an owner of your workspace for a link.',
      'zh-CN': '此服务器无法发送邮件，请向工作区所有者索取链接。',
    },
  },
  'member.unknown': {
    status: 404,
    sentence: { en: 'There is no such member.', 'zh-CN': '找不到这位成员。' },
  },
  'member.last-owner': {
    status: 409,
    sentence: {
      en: 'A workspace needs an owner. Make somebody else an owner first.',
      'zh-CN': '工作区至少需要一位所有者，请先指定其他人为所有者。',
    },
  },
  'member.owner': {
    status: 409,
    sentence: {
      en: 'Whoever owns the workspace owns every journey in it.',
      'zh-CN': '工作区所有者拥有其中的每个旅程，无法单独更改。',
    },
  },
  'invitation.unknown': {
    status: 404,
    sentence: {
      en: 'This invitation does not work any more: it was used, withdrawn or has expired. Ask for a new one.',
      'zh-CN': '此邀请已失效：可能已被使用、撤回或过期。请重新索取邀请。',
    },
  },
  'invitation.other-email': {
    status: 403,
    sentence: {
      en: 'This invitation is for another e-mail address.',
      'zh-CN': '此邀请是发给另一个邮箱的。',
    },
  },
  'account.taken': {
    status: 409,
    sentence: {
      en: 'There is an account with this e-mail address. Sign in, then open the address again.',
      'zh-CN': '该邮箱已有账号。请先登录，再重新打开此地址。',
    },
  },
  'link.unknown': {
    status: 404,
    sentence: {
      en: 'This link does not work any more: it was revoked or has expired. Ask for a new one.',
      'zh-CN': '此链接已失效：可能已被撤销或过期。请重新索取链接。',
    },
  },
  'link.password': {
    status: 403,
    sentence: { en: 'The password of the link is not right.', 'zh-CN': '链接密码不正确。' },
  },
  'right.missing': {
    status: 403,
    close: CLOSE.noRight,
    sentence: { en: 'You have no right to do that here.', 'zh-CN': '您没有进行此操作的权限。' },
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;
