import type { ErrorKind } from './kind.ts';

/** Files that go out. */
export const EXPORTS = {
  'export.busy': {
    status: 503,
    sentence: {
      en: 'Too many exports are being made at once. Try again in a moment.',
      'zh-CN': '正在进行的导出过多，请稍后再试。',
    },
  },
  'export.too-large': {
    status: 422,
    sentence: {
      en: 'The picture would be too large at this scale. Choose a smaller one, or SVG.',
      'zh-CN': '按这个倍数生成的图片过大，请选择较小倍数或改用 SVG。',
    },
  },
  'export.unknown-stage': {
    status: 422,
    sentence: {
      en: 'There is no stage “{stage}” in this journey.',
      'zh-CN': '这个旅程中没有“{stage}”这个阶段。',
    },
  },
  'export.unknown-card': {
    status: 422,
    sentence: {
      en: 'There is no card “{card}” in this journey. It may have been deleted.',
      'zh-CN': '这个旅程中没有“{card}”这张卡片，可能已被删除。',
    },
  },
  'export.handbook-too-large': {
    status: 422,
    sentence: {
      en: 'The handbook is too large to be made in one piece. Make one of fewer journeys, or for one role or channel.',
      'zh-CN': '手册内容过多，无法一次生成。请减少收录的旅程，或只为某个角色、渠道生成。',
    },
  },
  'export.timed-out': {
    status: 503,
    sentence: {
      en: 'Making the document took too long, so it was stopped. Try again, or make it for one role or channel.',
      'zh-CN': '生成文档超时，已停止。请重试，或只为某个角色、渠道生成。',
    },
  },
  'export.unknown-edition': {
    status: 422,
    sentence: {
      en: 'The handbook’s journeys know no such role or channel, so there is no edition for it.',
      'zh-CN': '手册收录的旅程中没有这个角色或渠道，无法生成对应版本。',
    },
  },
  'export.disk-full': {
    status: 507,
    sentence: {
      en: 'The server’s disk is full, so the document could not be made. Nothing else was harmed.',
      'zh-CN': '服务器磁盘已满，无法生成文档，其他内容不受影响。',
    },
  },
  'export.cancelled': {
    status: 409,
    sentence: { en: 'The export was cancelled.', 'zh-CN': '导出已取消。' },
  },
  'export.unknown': {
    status: 404,
    sentence: {
      en: 'There is no such export. A file is kept for some minutes only: start the export again.',
      'zh-CN': '找不到这个导出任务。文件只保留几分钟，请重新导出。',
    },
  },
  'export.unfinished': {
    status: 409,
    sentence: { en: 'The export is still being made.', 'zh-CN': '导出尚未完成。' },
  },
  'export.map-too-large': {
    status: 422,
    sentence: {
      en: 'The map is too large for a file of this kind. Choose some of its stages, or SVG.',
      'zh-CN': '旅程图过大，无法生成这种文件。请只选部分阶段，或改用 SVG。',
    },
  },
  'export.map-timed-out': {
    status: 503,
    sentence: {
      en: 'Making the file took too long, so it was stopped. Try again, or choose some of the stages.',
      'zh-CN': '生成文件超时，已停止。请重试，或只选部分阶段。',
    },
  },
  'export.failed': {
    status: 500,
    sentence: {
      en: 'The export could not be made. The journey is unharmed.',
      'zh-CN': '导出失败，旅程内容不受影响。',
    },
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;
