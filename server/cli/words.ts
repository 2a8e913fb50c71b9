import type { Locale } from '../../src/core/model/index.ts';
import type { Sentences } from '../../src/core/protocol/index.ts';

/** What the command line says; errors of files come from the catalogue. */
export const WORDS = {
  usage: {
    en: `Throughline on the command line

  validate FILE                        check a journey file
  export FILE --to KIND [-o OUT]       write its map as svg, png, pdf, json, csv, xlsx, pptx or mermaid
         [--theme light|dark] [--scale 1..4] [--paper one|a4|a3] [--stage NAME]… [--transparent]
  export FILE --to pdf|docx|html|md    write its handbook as a draft (a pdf of the map alone: --as map)
         [--as handbook|map] [--title TEXT] [--organization TEXT] [--number TEXT] [--owner TEXT]
         [--edition role:ID|channel:ID] [--locale en|zh-CN] [--date 2026-12-31]
         The same file, day and cover give the same bytes, here as from the server. An xlsx is the map's,
         which comes in again; with --as handbook it is the handbook's, with sheets of standards.
  import FILE -o OUT                   make a journey file of a Mermaid, CSV or XLSX file
  lint FILE [--json]                   check the journey itself: its words, promises, handoffs, actions

  --lang en|zh-CN                      the language of the answers

Without OUT the result goes to standard output.
Exit codes: 0 done, 1 refused, failed or errors found, 2 not understood.
`,
    'zh-CN': `Throughline 命令行

  validate 文件                        检查旅程文件
  export 文件 --to 格式 [-o 输出]      把旅程图导出为 svg、png、pdf、json、csv、xlsx、pptx 或 mermaid
         [--theme light|dark] [--scale 1..4] [--paper one|a4|a3] [--stage 阶段名]… [--transparent]
  export 文件 --to pdf|docx|html|md    导出服务手册草稿（只要旅程图的 pdf 请加 --as map）
         [--as handbook|map] [--title 标题] [--organization 单位] [--number 文件编号] [--owner 归口部门]
         [--edition role:ID|channel:ID] [--locale en|zh-CN] [--date 2026-12-31]
         文件、日期和封面信息相同，结果逐字节相同，与服务器导出的一致。xlsx 默认为旅程图表格，
         可再次导入；加 --as handbook 则为手册表格，含各项标准。
  import 文件 -o 输出                  把 Mermaid、CSV 或 XLSX 文件转成旅程文件
  lint 文件 [--json]                   检查旅程内容：用语、承诺、交接、改进项等

  --lang en|zh-CN                      输出语言

不指定输出文件时，结果写到标准输出。
退出码：0 完成，1 被拒绝、失败或检查出错误，2 参数有误。
`,
  },
  'wrong-option': { en: 'Not understood: {detail}', 'zh-CN': '无法识别的参数：{detail}' },
  'file-missing': { en: 'Which file? See --help.', 'zh-CN': '请指定文件，用法见 --help。' },
  'one-file': { en: 'One file at a time, please.', 'zh-CN': '每次只能处理一个文件。' },
  'to-missing': {
    en: 'Export to what? --to svg, png, json, csv, xlsx, pptx, mermaid, pdf, docx, html or md.',
    'zh-CN': '请指定导出格式：--to svg、png、json、csv、xlsx、pptx、mermaid、pdf、docx、html 或 md。',
  },
  'out-missing': { en: 'Where to? Name the new file with -o.', 'zh-CN': '请用 -o 指定输出文件。' },
  'wrong-value': { en: '{option} must be one of: {allowed}.', 'zh-CN': '{option} 只能是：{allowed}。' },
  unreadable: { en: '{file} cannot be read: {reason}', 'zh-CN': '无法读取 {file}：{reason}' },
  unwritable: { en: '{file} cannot be written: {reason}', 'zh-CN': '无法写入 {file}：{reason}' },
  'standard-output': { en: 'Standard output', 'zh-CN': '标准输出' },
  valid: { en: '{file}: a valid journey file.', 'zh-CN': '{file}：旅程文件有效。' },
  faults: {
    en: '{file}: not a valid journey file. Faults: {count}.',
    'zh-CN': '{file}：旅程文件无效，共 {count} 处问题。',
  },
  finding: { en: '{severity} {rule}: {message}', 'zh-CN': '{severity} {rule}：{message}' },
  waived: { en: '  waived by {by}: {reason}', 'zh-CN': '  {by}已豁免：{reason}' },
  'severity-error': { en: 'error', 'zh-CN': '错误' },
  'severity-warning': { en: 'warning', 'zh-CN': '警告' },
  'severity-info': { en: 'note', 'zh-CN': '提示' },
  'lint-summary': {
    en: '{file}: errors {errors}, warnings {warnings}, notes {notes}, waived {waived}.',
    'zh-CN': '{file}：错误 {errors} 处，警告 {warnings} 处，提示 {notes} 处，已豁免 {waived} 处。',
  },
  'no-glyphs': {
    en: 'The fonts lack these characters, shown as boxes: {characters}',
    'zh-CN': '字体缺少以下字符，显示为方框：{characters}',
  },
  'not-understood': { en: 'Not understood, left out: {what}', 'zh-CN': '未能识别，已略过：{what}' },
  'unknown-kind': {
    en: 'The kind of file is told from its name: {known}.',
    'zh-CN': '文件类型由扩展名判断，支持：{known}。',
  },
} as const satisfies Record<string, Sentences>;

export type Word = keyof typeof WORDS;

/** How the command line speaks, and what to say it with. */
export interface Voice {
  readonly locale: Locale;
  say(word: Word, params?: Readonly<Record<string, string | number>>): void;
  /** An answer that scripts read, on stdout. */
  tell(word: Word, params?: Readonly<Record<string, string | number>>): void;
  /** A word to put into a sentence. */
  word(word: Word): string;
  line(text: string): void;
  complain(text: string): void;
}
