import { CLOSE } from '../sync.ts';
import type { ErrorKind } from './kind.ts';

/** Journeys and what belongs to them. */
export const JOURNEYS = {
  'workspace.unknown': {
    status: 404,
    sentence: { en: 'There is no such workspace.', 'zh-CN': '找不到这个工作区。' },
  },
  'journey.unknown': {
    status: 404,
    close: CLOSE.noSuchDocument,
    sentence: {
      en: 'There is no such journey. It may have been deleted for good.',
      'zh-CN': '找不到这个旅程，它可能已被彻底删除。',
    },
  },
  'journey.not-in-bin': {
    status: 409,
    sentence: { en: 'Move the journey to the bin first.', 'zh-CN': '请先把旅程移到回收站。' },
  },
  'comment.unknown': {
    status: 404,
    sentence: {
      en: 'There is no such comment. It may have been deleted.',
      'zh-CN': '找不到这条评论，它可能已被删除。',
    },
  },
  'version.unknown': {
    status: 404,
    sentence: {
      en: 'There is no such version of this journey any more.',
      'zh-CN': '这个旅程已没有这个历史版本。',
    },
  },
  'version.busy': {
    status: 409,
    sentence: {
      en: 'The journey is being edited without a pause; nothing was changed. Try again in a moment.',
      'zh-CN': '旅程正在被不断编辑，内容没有变化。请稍后再试。',
    },
  },
  'library.unknown-record': {
    status: 404,
    sentence: {
      en: 'The record that was to stay is not in the library any more. Nothing has changed.',
      'zh-CN': '要保留的那条资料已不在资料库中，现有内容没有任何变化。',
    },
  },
  'template.unknown': {
    status: 404,
    sentence: { en: 'There is no such template.', 'zh-CN': '找不到这个模板。' },
  },
  'file.refused': {
    status: 422,
    sentence: {
      en: 'The file was not taken in; nothing has changed. What is wrong is listed below.',
      'zh-CN': '文件未导入，现有内容没有任何变化。问题列在下面。',
    },
  },
  'analysis.busy': {
    status: 503,
    sentence: {
      en: 'Too many journeys are being calculated at once. Try again in a moment.',
      'zh-CN': '正在计算的旅程过多，请稍后再试。',
    },
  },
  'analysis.failed': {
    status: 500,
    sentence: {
      en: 'The journey could not be calculated. It is unharmed.',
      'zh-CN': '计算失败，旅程内容不受影响。',
    },
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;
