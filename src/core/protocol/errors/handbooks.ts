import { CLOSE } from '../sync.ts';
import type { ErrorKind } from './kind.ts';

/** Handbooks and their issues. */
export const HANDBOOKS = {
  'handbook.unknown': {
    status: 404,
    close: CLOSE.noSuchDocument,
    sentence: {
      en: 'There is no such handbook. It may have been deleted for good.',
      'zh-CN': '找不到这份服务手册，它可能已被彻底删除。',
    },
  },
  'handbook.not-in-bin': {
    status: 409,
    sentence: { en: 'Move the handbook to the bin first.', 'zh-CN': '请先把服务手册移到回收站。' },
  },
  'handbook.unknown-journey': {
    status: 422,
    sentence: {
      en: 'There is no journey “{journey}” to make the handbook of. It may have been deleted.',
      'zh-CN': '找不到手册要收录的旅程“{journey}”，可能已被删除。',
    },
  },
  'handbook.withheld': {
    status: 403,
    sentence: {
      en: 'What is not issued yet is read by those who may read all journeys in it: one of them is not shared with you.',
      'zh-CN': '手册尚未发布的内容，只有能查看其中全部旅程的人才能查看；有旅程未与您共享。',
    },
  },
  'handbook.has-errors': {
    status: 409,
    sentence: {
      en: 'The handbook was not issued: the errors listed below stand against it. Mend them, or waive them with a reason.',
      'zh-CN': '手册未发布：以下错误尚未处理。请先修正，或说明理由后豁免。',
    },
  },
  'handbook.journeys-gone': {
    status: 409,
    sentence: {
      en: 'The handbook was not issued: every journey that it is made of is in the bin or deleted. Take one out of the bin, or choose other journeys under “Details”.',
      'zh-CN':
        '手册未发布：它收录的旅程都已在回收站或被彻底删除。请从回收站恢复旅程，或在“基本信息”里另选旅程。',
    },
  },
  'issue.unknown': {
    status: 404,
    sentence: { en: 'The handbook has no issue {n}.', 'zh-CN': '这份手册没有第 {n} 次发布。' },
  },
  'issue.taken': {
    status: 409,
    sentence: {
      en: 'Somebody else issued the handbook at the same moment. Look at that issue, then try again.',
      'zh-CN': '其他人刚刚发布了这份手册。请先查看那次发布，再重试。',
    },
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;
