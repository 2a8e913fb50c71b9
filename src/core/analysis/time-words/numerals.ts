const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** 二十四 → 24, 两 → 2, 一百二十 → 120, also 24 and 1.5. NaN for anything else. */
export function readHanNumber(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  let total = 0;
  let digit: number | null = null;
  for (const letter of text) {
    const place = PLACES[letter];
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = null;
      continue;
    }
    const next = DIGITS[letter];
    if (next === undefined) return Number.NaN;
    digit = digit === null ? next : digit * 10 + next;
  }
  return total + (digit ?? 0);
}

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** `two`, `forty-eight`, also digits. NaN for anything else. */
export function readEnglishNumber(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === 'a' || text === 'an') return 1;
  if (SMALL.includes(text)) return SMALL.indexOf(text);
  const [ten = '', one] = text.split(/[- ]/);
  const tens = TENS.includes(ten) ? (TENS.indexOf(ten) + 2) * 10 : Number.NaN;
  return one === undefined ? tens : tens + SMALL.indexOf(one);
}

/** The letters of a number, for a regular expression; bounded, so that no text takes long. */
export const HAN_NUMBER = '(?:\\d{1,6}(?:\\.\\d{1,3})?|[〇零一二两俩三四五六七八九十百千]{1,8})';
export const ENGLISH_NUMBER = `(?:\\d{1,6}(?:\\.\\d{1,3})?|(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${[...SMALL].reverse().join('|')})`;
