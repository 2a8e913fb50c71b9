import { CLOSE } from '../sync.ts';
import type { ErrorKind } from './kind.ts';

/** Requests that can’t be taken as they are, and a server that can’t answer. */
export const REQUESTS = {
  'request.invalid': {
    status: 400,
    sentence: { en: 'The request is not in the form that is expected.', 'zh-CN': '请求的写法不符合要求。' },
  },
  'request.not-json': {
    status: 400,
    sentence: { en: 'The text is not valid JSON.', 'zh-CN': '内容不是有效的 JSON。' },
  },
  'request.too-deep': {
    status: 400,
    sentence: { en: 'The JSON is nested too deeply.', 'zh-CN': 'JSON 嵌套过深。' },
  },
  'request.too-large': {
    status: 413,
    sentence: { en: 'That is too large: at most {maximum} MiB.', 'zh-CN': '内容过大，最多 {maximum} MiB。' },
  },
  'request.media-type': {
    status: 415,
    sentence: { en: 'This kind of content is not accepted here.', 'zh-CN': '此处不接受这种内容类型。' },
  },
  'request.too-many': {
    status: 429,
    close: CLOSE.tooMany,
    sentence: { en: 'Too many requests. Try again in a moment.', 'zh-CN': '请求过于频繁，请稍后再试。' },
  },
  'request.foreign': {
    status: 403,
    sentence: {
      en: 'The server does not answer to this address, or to pages of other sites. Who runs it can name its address in PUBLIC_URL.',
      'zh-CN': '服务器不接受来自这个地址或其他网站页面的访问。管理员可在 PUBLIC_URL 中设置访问地址。',
    },
  },
  'route.unknown': {
    status: 404,
    sentence: { en: 'There is nothing at this address.', 'zh-CN': '这个地址没有内容。' },
  },
  'route.method': {
    status: 405,
    sentence: { en: 'This address does not take that method.', 'zh-CN': '这个地址不支持该请求方法。' },
  },
  'route.live': {
    status: 426,
    sentence: {
      en: 'This address speaks WebSocket alone. A proxy on the way must pass on the headers Upgrade and Connection.',
      'zh-CN': '这个地址只接受 WebSocket 连接。途中的代理须转发 Upgrade 和 Connection 请求头。',
    },
  },
  'change.refused': {
    status: 422,
    sentence: {
      en: 'The change was not made. What is wrong is listed below.',
      'zh-CN': '未作更改。问题列在下面。',
    },
  },
  'server.restarting': {
    status: 503,
    close: CLOSE.restart,
    sentence: { en: 'The server is restarting.', 'zh-CN': '服务器正在重启。' },
  },
  'server.failed': {
    status: 500,
    sentence: {
      en: 'Something went wrong on the server. It has been noted; nothing was half done.',
      'zh-CN': '服务器出错，已记录；没有留下做了一半的更改。',
    },
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;
