/** s, min, h, d run on the clock; wh and wd are working hours and days of the calendar that applies. */
export const DURATION_UNITS = ['s', 'min', 'h', 'd', 'wh', 'wd'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A length of time as people say it; `amount` is above 0. */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

const UNIT_WORDS: ReadonlyArray<readonly [DurationUnit, RegExp]> = [
  ['wd', /^(?:wd|working days?|business days?|workdays?|个?工作日)$/i],
  ['wh', /^(?:wh|working hours?|business hours?|个?工作小时|个?工时)$/i],
  ['s', /^(?:s|secs?|seconds?|秒钟?)$/i],
  ['min', /^(?:m|mins?|minutes?|分钟?)$/i],
  ['h', /^(?:h|hrs?|hours?|个?小时|个?钟头)$/i],
  ['d', /^(?:d|days?|天|日)$/i],
];

const LONGEST = 100;

/** "1,000" is a thousand in both our languages; "1,5" is what a European hand types for 1.5. */
function readAmount(digits: string): number {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  return /^\d+(?:[.,]\d+)?$/.test(digits) ? Number(digits.replace(',', '.')) : Number.NaN;
}

const HAN_DIGITS = '零一二三四五六七八九';

/** 半, 两, 十五, 二十: what people write where others type digits. */
function readHanAmount(text: string): number {
  if (text === '半') return 0.5;
  const [, tens, ten, ones = ''] =
    /^(?:([二三四五六七八九])?(十))?([一二两三四五六七八九])?$/u.exec(text) ?? [];
  const digit = (letter: string): number => (letter === '两' ? 2 : HAN_DIGITS.indexOf(letter));
  return (ten ? digit(tens ?? '一') * 10 : 0) + (ones === '' ? 0 : digit(ones));
}

/** Reads "30 s", "2wd", "24 小时", "３ 天", "半小时"; null when it is no duration above 0. */
export function parseDuration(text: string): Duration | null {
  if (text.length > LONGEST) return null;
  const match = /^(?:([\d.,]+)|([半一二两三四五六七八九十]{1,3}))\s*(\D+)$/u.exec(
    text.normalize('NFKC').trim(),
  );
  if (!match) return null;
  const [, digits, han = '', name = ''] = match;
  const amount = digits === undefined ? readHanAmount(han) : readAmount(digits);
  const unit = UNIT_WORDS.find(([, word]) => word.test(name))?.[0];
  return unit && amount > 0 && Number.isFinite(amount) ? { amount, unit } : null;
}
