import type { Locale } from '../model/index.ts';

/** Why something of an imported text is not in the journey, as a code and in words. */
export const IMPORT_REASONS = {
  'unknown-kind': { en: 'Not a kind of line that is known.', 'zh-CN': '无法识别这一行的类型。' },
  'not-a-task': {
    en: 'Not a task: a name, a score and who takes part, with colons between them.',
    'zh-CN': '不是任务行：应为名称、评分和参与者，以冒号分隔。',
  },
  'bad-score': { en: 'The score is no number from 1 to 5.', 'zh-CN': '评分不是 1 到 5 之间的数字。' },
  'bad-value': {
    en: 'This value is not known here; the rest was taken.',
    'zh-CN': '无法识别该取值，其余内容已导入。',
  },
  'no-step': { en: 'The row names no step to stand on.', 'zh-CN': '这一行没有注明所属步骤。' },
  'too-long': {
    en: 'The text is longer than may be; its end was cut.',
    'zh-CN': '文字超出长度上限，末尾已截去。',
  },
  'too-many': { en: 'The journey holds as many as it can.', 'zh-CN': '已达到旅程可容纳的数量上限。' },
  'other-sheet': {
    en: 'Another sheet. Only the first one with rows was read.',
    'zh-CN': '其他工作表。只读取了第一个有内容的工作表。',
  },
  'error-value': {
    en: 'The cell shows an error; it was taken as empty.',
    'zh-CN': '单元格显示错误，按空白处理。',
  },
  'no-value': {
    en: 'A formula that was never calculated. Open the file in a spreadsheet program and save it there.',
    'zh-CN': '公式没有计算结果。请先用表格软件打开并保存该文件。',
  },
  unreadable: { en: 'This could not be read.', 'zh-CN': '无法读取。' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type ImportReason = keyof typeof IMPORT_REASONS;
