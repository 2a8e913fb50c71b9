import type { Fault, FaultCode, Locale, TableName } from '../model/index.ts';

export type Sentences = Readonly<Record<Locale, string>>;
export type Params = Readonly<Record<string, string | number>>;

/** Puts the parameters into a sentence: `{maximum}`; numbers in the reader's form. */
export function fillSentence(sentences: Sentences, locale: Locale, params: Params = {}): string {
  return sentences[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

const TOO_SHORT: Sentences = {
  en: 'Too short. Least number of characters: {minimum}.',
  'zh-CN': '文字过短，至少 {minimum} 个字符。',
};
/** Of a limit that is itself too small. */
const NOT_ABOVE: Sentences = {
  en: 'Too small: more than {minimum} is expected.',
  'zh-CN': '数值过小，必须大于 {minimum}。',
};

/** What is wrong at one place of a file or a request. */
export const FAULT_SENTENCES: Readonly<Record<FaultCode, Sentences>> = {
  missing: { en: 'This is required but missing.', 'zh-CN': '缺少必填内容。' },
  'wrong-type': {
    en: 'This is not of the right kind: {expected} is expected.',
    'zh-CN': '类型不对，这里应为{expected}。',
  },
  'unknown-value': {
    en: 'Not a known value. Allowed: {allowed}.',
    'zh-CN': '取值不在允许范围内，可用：{allowed}。',
  },
  'too-long': { en: 'Too long: at most {maximum} characters.', 'zh-CN': '文字过长，最多 {maximum} 个字符。' },
  'too-many': { en: 'Too many: at most {maximum}.', 'zh-CN': '数量过多，最多 {maximum} 个。' },
  'too-few': { en: 'Too few: at least {minimum}.', 'zh-CN': '数量不足，至少 {minimum} 个。' },
  'too-big': { en: 'Too large: at most {maximum}.', 'zh-CN': '数值过大，最大为 {maximum}。' },
  'too-small': { en: 'Too small: the lower limit is {minimum}.', 'zh-CN': '数值过小，下限为 {minimum}。' },
  'not-whole': { en: 'A whole number is expected.', 'zh-CN': '这里应为整数。' },
  'bad-date': {
    en: 'Not a date that exists, such as 2026-12-31.',
    'zh-CN': '不是有效日期，正确写法如 2026-12-31。',
  },
  'bad-format': { en: 'Not in the form that is expected here.', 'zh-CN': '写法不符合要求。' },
  'bad-timezone': {
    en: 'Not a known time zone, such as Europe/Vienna.',
    'zh-CN': '不是已知时区，正确写法如 Asia/Shanghai。',
  },
  'duplicate-id': { en: 'The id “{id}” is used more than once.', 'zh-CN': '编号“{id}”重复出现。' },
  'no-such-record': { en: 'There is no “{id}” among the {table}.', 'zh-CN': '{table}中找不到“{id}”。' },
  'not-a-journey': {
    en: 'This is not a Throughline journey file.',
    'zh-CN': '这不是 Throughline 旅程文件。',
  },
  'newer-version': {
    en: 'The file is of version {version}; this program knows version {known}. Update the program to open it.',
    'zh-CN': '文件版本为 {version}，本程序只支持到版本 {known}。请升级程序后再打开。',
  },
  'no-right': {
    en: 'You can look at this journey, but not change it any more.',
    'zh-CN': '现在只能查看这个旅程，不能再修改。',
  },
  'bad-image': {
    en: 'This picture is damaged, or not the one that its name says.',
    'zh-CN': '图片已损坏，或与其名称不符。',
  },
  'older-version': { en: 'Not a version of the format that exists.', 'zh-CN': '不存在这个格式版本。' },
};

/** What JSON knows, as people say it; what is not here is said as it is. */
const KINDS: Readonly<Record<string, Sentences>> = {
  string: { en: 'a text', 'zh-CN': '文字' },
  number: { en: 'a number', 'zh-CN': '数字' },
  boolean: { en: 'yes or no (true or false)', 'zh-CN': '是或否（true 或 false）' },
  array: { en: 'a list', 'zh-CN': '列表' },
  object: { en: 'a group of named values', 'zh-CN': '一组带名称的值' },
  record: { en: 'a group of named values', 'zh-CN': '一组带名称的值' },
};

const TABLES: Readonly<Record<TableName, Sentences>> = {
  stages: { en: 'stages', 'zh-CN': '阶段' },
  steps: { en: 'steps', 'zh-CN': '步骤' },
  lanes: { en: 'lanes', 'zh-CN': '泳道' },
  cards: { en: 'cards', 'zh-CN': '卡片' },
  moments: { en: 'moments', 'zh-CN': '时刻' },
  feelings: { en: 'feelings', 'zh-CN': '情绪' },
  links: { en: 'links', 'zh-CN': '连线' },
  actions: { en: 'actions', 'zh-CN': '改进项' },
  measures: { en: 'measures', 'zh-CN': '指标' },
  waivers: { en: 'waivers', 'zh-CN': '豁免' },
  personas: { en: 'personas', 'zh-CN': '顾客画像' },
  channels: { en: 'channels', 'zh-CN': '渠道' },
  roles: { en: 'roles', 'zh-CN': '角色' },
  tiers: { en: 'customer tiers', 'zh-CN': '客户等级' },
  calendars: { en: 'calendars', 'zh-CN': '日历' },
  slas: { en: 'response times', 'zh-CN': '响应时效' },
  scripts: { en: 'scripts', 'zh-CN': '话术' },
  authorities: { en: 'authorities', 'zh-CN': '处理权限' },
  terms: { en: 'terms', 'zh-CN': '用语' },
  voices: { en: 'brand voices', 'zh-CN': '品牌语调' },
};

const worded = (words: Readonly<Record<string, Sentences>>, value: string | number, locale: Locale) =>
  Object.hasOwn(words, value) ? (words[value]?.[locale] ?? value) : value;

/** A fault in the reader's language. */
function sentencesOf(code: FaultCode, { exclusive, of }: Fault['params']): Sentences {
  if (code === 'too-small' && exclusive === 1) return NOT_ABOVE;
  return code === 'too-few' && of === 'text' ? TOO_SHORT : FAULT_SENTENCES[code];
}

export function faultSentence({ code, params }: Fault, locale: Locale): string {
  const { expected, table } = params;
  return fillSentence(sentencesOf(code, params), locale, {
    ...params,
    ...(expected !== undefined && { expected: worded(KINDS, expected, locale) }),
    ...(table !== undefined && { table: worded(TABLES, table, locale) }),
  });
}
