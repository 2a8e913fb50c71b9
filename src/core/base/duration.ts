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

/** Reads "30 s", "2wd", "24 小时", "３ 天"; null when it is no duration above 0. */
export function parseDuration(text: string): Duration | null {
  if (text.length > LONGEST) return null;
  const match = /^([\d.,]+)\s*(\D+)$/u.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const amount = readAmount(match[1] as string);
  const unit = UNIT_WORDS.find(([, word]) => word.test(match[2] as string))?.[0];
  return unit && amount > 0 && Number.isFinite(amount) ? { amount, unit } : null;
}
