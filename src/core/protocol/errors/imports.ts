import type { ErrorKind } from './kind.ts';

/** Files that come in. */
export const IMPORTS = {
  'import.not-text': {
    status: 422,
    sentence: {
      en: 'This is no table: neither text with separators nor a workbook.',
      'zh-CN': '这不是表格文件：既不是带分隔符的文本，也不是工作簿。',
    },
  },
  'import.not-workbook': {
    status: 422,
    sentence: {
      en: 'This is not an Excel workbook (.xlsx). Nothing has been changed.',
      'zh-CN': '这不是 Excel 工作簿（.xlsx），现有内容没有任何变化。',
    },
  },
  'import.locked': {
    status: 422,
    sentence: {
      en: 'The workbook is protected by a password or in the old .xls format. Save it as .xlsx without a password and try again.',
      'zh-CN': '工作簿设有密码，或是旧版 .xls 格式。请另存为不带密码的 .xlsx 文件后重试。',
    },
  },
  'import.damaged': {
    status: 422,
    sentence: {
      en: 'The workbook is damaged and cannot be read. Open it in a spreadsheet program, save it anew and try again.',
      'zh-CN': '工作簿已损坏，无法读取。请用表格软件打开并重新保存后再试。',
    },
  },
  'import.too-large': {
    status: 422,
    sentence: {
      en: 'The workbook holds more than a journey can. Leave out what does not belong to it and try again.',
      'zh-CN': '工作簿内容过多，超出旅程的容量。请删去无关内容后重试。',
    },
  },
  'import.no-rows': {
    status: 422,
    sentence: { en: 'Every sheet of the workbook is empty.', 'zh-CN': '工作簿的所有工作表都是空的。' },
  },
  'import.busy': {
    status: 503,
    sentence: {
      en: 'Too many files are being imported at once. Try again in a moment.',
      'zh-CN': '正在导入的文件过多，请稍后再试。',
    },
  },
  'import.failed': {
    status: 500,
    sentence: {
      en: 'The file could not be read. Nothing has been changed.',
      'zh-CN': '文件读取失败，现有内容没有任何变化。',
    },
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;
