import type { Locale } from '../../src/core/model/index.ts';
import type { Sentences } from '../../src/core/protocol/index.ts';

const NO_ROOM: Sentences = { en: 'there is no room left on the disk', 'zh-CN': '磁盘空间不足' };
const FORBIDDEN: Sentences = { en: 'this user may not', 'zh-CN': '当前用户没有权限' };

/** What the machine says of a file most often. */
const REASONS: Readonly<Record<string, Sentences>> = {
  ENOENT: { en: 'there is no such file or folder', 'zh-CN': '文件或文件夹不存在' },
  ENOTDIR: { en: 'part of the path is no folder', 'zh-CN': '路径中有一段不是文件夹' },
  EISDIR: { en: 'it is a folder', 'zh-CN': '这是一个文件夹' },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EROFS: { en: 'the disk is read-only', 'zh-CN': '磁盘为只读' },
  ELOOP: { en: 'its links lead in a circle', 'zh-CN': '链接循环指向自身' },
  ENAMETOOLONG: { en: 'the name is too long', 'zh-CN': '名称过长' },
};

/** Why a file could not be read or written; what has no words of ours, in the machine's. */
export function reasonOf(error: unknown, locale: Locale): string {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  const known = typeof code === 'string' && Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return known?.[locale] ?? String(message ?? error);
}
