import type { ErrorKind } from './kind.ts';

/** Tokens and webhooks. */
export const PROGRAMS = {
  'token.unknown': {
    status: 404,
    sentence: { en: 'You have no such token.', 'zh-CN': '您没有这个令牌。' },
  },
  'token.too-many': {
    status: 409,
    sentence: {
      en: 'You have {maximum} tokens. Revoke one that is not needed any more first.',
      'zh-CN': '您已有 {maximum} 个令牌，请先撤销不再需要的令牌。',
    },
  },
  'webhook.unknown': {
    status: 404,
    sentence: { en: 'There is no such webhook.', 'zh-CN': '找不到这个 Webhook。' },
  },
  'webhook.delivery-unknown': {
    status: 404,
    sentence: {
      en: 'That delivery is not kept any more.',
      'zh-CN': '这条发送记录已不再保留。',
    },
  },
  'webhook.off': {
    status: 409,
    sentence: {
      en: 'The webhook is off. Switch it on to send this again; a test can be sent all the same.',
      'zh-CN': 'Webhook 已停用，启用后才能重新发送；测试消息仍可发送。',
    },
  },
  'webhook.too-many': {
    status: 409,
    sentence: {
      en: 'The workspace has {maximum} webhooks. Remove one that is not needed any more first.',
      'zh-CN': '工作区已有 {maximum} 个 Webhook，请先删除不再需要的。',
    },
  },
  'webhook.address': {
    status: 422,
    sentence: {
      en: 'That address leads into a private network, which webhooks may not reach on this server.',
      'zh-CN': '这个地址指向内部网络，本服务器不允许 Webhook 访问。',
    },
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;
