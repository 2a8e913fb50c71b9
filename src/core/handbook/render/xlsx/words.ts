import type { Locale } from '../../../model/index.ts';

interface WorkbookWords {
  readonly about: string;
  readonly title: string;
  readonly sheets: string;
  readonly rows: (count: number) => string;
  readonly readBack: string;
  readonly shortened: string;
  /** Stands at the end of a text that a cell couldn't hold. */
  readonly cut: (left: number) => string;
  readonly cutCell: (length: number) => string;
  readonly leftEmpty: (length: number) => string;
  readonly touchpoints: string;
  readonly table: string;
  readonly head: readonly [
    number: string,
    journey: string,
    stage: string,
    touchpoint: string,
    situation: string,
    channel: string,
    slas: string,
    scripts: string,
    authorities: string,
  ];
}

/** What only a workbook says. */
export const WORKBOOK_WORDS: Readonly<Record<Locale, WorkbookWords>> = {
  en: {
    about: 'About this handbook',
    title: 'Title',
    sheets: 'Sheets',
    rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
    readBack: 'can be imported into the library again',
    shortened: 'Longer than a cell can be',
    cut: (left) => ` … [${left} more characters: see the handbook in another format]`,
    cutCell: (length) => `${length} characters; the beginning is there`,
    leftEmpty: (length) => `${length} characters; left empty, so that importing the sheet takes nothing away`,
    touchpoints: 'Touchpoints',
    table: 'Table',
    head: [
      'Section',
      'Journey',
      'Stage',
      'Touchpoint',
      'Situation',
      'Channel',
      'Response times',
      'Scripts',
      'Authorities',
    ],
  },
  'zh-CN': {
    about: '关于本手册',
    title: '名称',
    sheets: '工作表',
    rows: (count) => `${count} 行`,
    readBack: '可重新导入资料库',
    shortened: '超出单元格长度上限的内容',
    cut: (left) => ` …〔其后还有 ${left} 个字符，完整内容请见其他格式的手册〕`,
    cutCell: (length) => `共 ${length} 个字符，仅保留开头部分`,
    leftEmpty: (length) => `共 ${length} 个字符，留空未写，以免重新导入时丢失内容`,
    touchpoints: '触点一览',
    table: '表',
    head: ['章节', '旅程', '阶段', '触点', '场景', '渠道', '响应时效', '话术', '处理权限'],
  },
};
