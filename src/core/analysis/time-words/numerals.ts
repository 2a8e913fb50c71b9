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
/** 廿 and 卅 are twenty and thirty in one letter. */
const SCORES: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
/** 壹 is written for 一 where nobody shall change it. */
const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const PLAIN = '一二三四五六七八九十百千';

/** Two neighbours said together are a guess: 两三天 is two or three days, 三五天 three to five. */
const GUESSED =
  /(?<![〇零一二两俩三四五六七八九])([一二两三四五六七八])([两二三四五六七八九])(?![〇零一二两俩三四五六七八九])/g;

const later = (both: string, first: string, second: string): string => {
  const [from = 0, to = 0] = [DIGITS[first], DIGITS[second]];
  return to === from + 1 || (from === 3 && to === 5) ? second : both;
};

/** `24`, `1.5`, `1,000`, `1/2`, `1 1/2`, and `11⁄2`, which is what 1½ folds to. NaN for anything else. */
function readDigits(text: string): number {
  const [, whole = '', over, under] = /^(\d*?) ?([13])[⁄/]([24])$/.exec(text) ?? [];
  if (over !== undefined) return Number(whole) + Number(over) / Number(under);
  return /^\d/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
}

/** 十几, 三十多, 二十来: so many and some, or about so many. */
const ABOUT = /[几多余来]$/u;
const SOME = 9;

/** 二十四 → 24, 两 → 2, 一百二十 → 120, 两三 → 3, 十几 → 19, also 24 and 1.5. NaN for anything else. */
export function readHanNumber(text: string): number {
  if (ABOUT.test(text)) return readHanNumber(text.slice(0, -1)) + (text.endsWith('来') ? 0 : SOME);
  if (/^\d/.test(text)) return readDigits(text);
  let total = 0;
  let digit: number | null = null;
  const plain = text.replace(/./gu, (letter) => PLAIN[FORMAL.indexOf(letter)] ?? letter);
  for (const letter of plain.replace(GUESSED, later)) {
    const score = SCORES[letter];
    if (score !== undefined) {
      total += score;
      continue;
    }
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

/** `two`, `forty-eight`, `a hundred and twenty`, also digits. NaN for anything else. */
export function readEnglishNumber(text: string): number {
  if (/^\d/.test(text)) return readDigits(text);
  if (text === 'a' || text === 'an') return 1;
  const [, hundreds, rest] = /^(\w+) hundred(?:(?: and)? (.+))?$/.exec(text) ?? [];
  if (hundreds !== undefined) return readEnglishNumber(hundreds) * 100 + (rest ? readEnglishNumber(rest) : 0);
  if (SMALL.includes(text)) return SMALL.indexOf(text);
  const [ten = '', one] = text.split(/[- ]/);
  const tens = TENS.includes(ten) ? (TENS.indexOf(ten) + 2) * 10 : Number.NaN;
  return one === undefined ? tens : tens + SMALL.indexOf(one);
}

const DIGITAL =
  '(?:\\d{1,4} )?[13]\\/[24](?!\\d)|\\d{0,4}[13]⁄[24]|\\d{1,3}(?:,\\d{3}){1,2}(?![\\d,])|\\d{1,6}(?:\\.\\d{1,3})?';
/** 24 (twenty-four), 二十四（24）: the number that follows says the same again. */
const twice = (number: string): string => `(?:${number})(?: ?\\((?:${number})\\))?`;
/** The number that was said, without the one that says it again. */
export const firstNumber = (text: string): string => text.replace(/ ?\(.*$/, '');

const UNDER_A_HUNDRED = `(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${[...SMALL].reverse().join('|')}`;
const HUNDREDS = `(?:an?|${SMALL.slice(1, 10).join('|')}) hundred(?:(?: and)? (?:${UNDER_A_HUNDRED}))?`;

/** The letters of a number, for a regular expression; bounded, so that no text takes long. */
export const HAN_NUMBER = `(?:(?:[一二三四五六七八九]?十|[1-9]0)[几多余来]|${twice(`${DIGITAL}|[〇零一二两俩三四五六七八九十百千廿卅${FORMAL}]{1,8}`)})`;
export const ENGLISH_NUMBER = `(?:${twice(`${DIGITAL}|${HUNDREDS}|${UNDER_A_HUNDRED}`)})`;
