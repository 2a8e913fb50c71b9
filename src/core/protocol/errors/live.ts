import { CLOSE } from '../sync.ts';
import type { ErrorKind } from './kind.ts';

/** Documents that people edit together, and the disk under them. */
export const LIVE = {
  'document.newer': {
    status: 409,
    sentence: {
      en: 'A newer version of Throughline has written here; nothing was changed. Update the program first.',
      'zh-CN': '这里的内容由更新版本的 Throughline 写入，未作更改。请先升级程序。',
    },
  },
  'storage.full': {
    status: 507,
    close: CLOSE.tryAgain,
    sentence: {
      en: 'The server’s disk is full, so nothing can be saved. What you do is kept on this device.',
      'zh-CN': '服务器磁盘已满，暂时无法保存。您的修改保留在本设备上。',
    },
  },
  'storage.failed': {
    status: 503,
    close: CLOSE.tryAgain,
    sentence: {
      en: 'The server cannot write to its database. What you do is kept on this device.',
      'zh-CN': '服务器无法写入数据库。您的修改保留在本设备上。',
    },
  },
  'storage.damaged': {
    status: 503,
    close: CLOSE.tryAgain,
    sentence: {
      en: 'The database file is damaged. Restore it from a backup.',
      'zh-CN': '数据库文件已损坏，请从备份恢复。',
    },
  },
  'storage.newer': {
    status: 503,
    sentence: {
      en: 'The database was made by a newer version of Throughline. Update the program.',
      'zh-CN': '数据库由更新版本的 Throughline 创建，请升级程序。',
    },
  },
  'sync.bad-message': {
    status: 400,
    close: CLOSE.badMessage,
    sentence: {
      en: 'The connection was closed because of a message that could not be read.',
      'zh-CN': '收到无法识别的消息，连接已关闭。',
    },
  },
  'document.other-epoch': {
    status: 409,
    close: CLOSE.otherEpoch,
    sentence: {
      en: 'The journey was restored to an earlier version. Your unsent edits are offered as a copy.',
      'zh-CN': '旅程已恢复到较早版本，您尚未发送的修改可另存为副本。',
    },
  },
  'document.too-large': {
    status: 413,
    close: CLOSE.tooLarge,
    sentence: {
      en: 'The journey has become too large to take in more. Take something out first.',
      'zh-CN': '旅程内容过多，无法继续添加。请先删减一些内容。',
    },
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;
