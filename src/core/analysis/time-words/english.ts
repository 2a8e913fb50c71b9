import type { Duration, DurationUnit } from '../../base/index.ts';
import { firstNumber, ENGLISH_NUMBER as N, readEnglishNumber } from './numerals.ts';
import type { FoundTime } from './time-word.ts';

const UNITS: ReadonlyArray<readonly [RegExp, amount: number, unit: DurationUnit]> = [
  [/^(?:work|working|business|banking|office) day|^workday|^weekday/, 1, 'wd'],
  [/^(?:work|working|business|banking|office) hour/, 1, 'wh'],
  [/^s/, 1, 's'],
  [/^mi/, 1, 'min'],
  [/^h/, 1, 'h'],
  [/^d/, 1, 'd'],
  [/^w/, 7, 'd'],
  [/^mo/, 30, 'd'],
  [/^fortnight/, 14, 'd'],
];

const UNIT =
  '(?:work|working|business|banking|office)[ -](?:days?|hours?)|workdays?|weekdays?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|fortnights?';
/** Letters that are a unit right behind digits: 24h, 30s, 72hrs; 2d only where it is no 2D picture; 1h30. */
const SHORT =
  '(?<hours>\\d{1,2}) ?h ?(?<minutes>[0-5]\\d)(?: ?min)?|(?<shortNumber>\\d{1,6}(?:\\.\\d{1,3})?) ?(?<short>h(?:rs?|ours?)?|s(?:ecs?|econds?)?|m(?:ins?|inutes?)|days?|weeks?|(?<=within \\d{1,3} ?)d)';
const LONG = `(?:\\d{1,6} ?[-–—] ?|${N} (?:to|or) )?(?:(?<number>${N}|a couple of|an?)(?<mid> and an? half)?[ -](?:(?:full|whole|calendar|consecutive)[ -])?(?<unit>${UNIT})(?<tail> and an? half)?|(?<part>half an?|a half|half|(?:an? |the )?quarter of an|three[ -]quarters of an)[ -](?<partUnit>${UNIT}))`;
/** A letter of a spaced word: Han stands next to English words and digits without a space. */
const SPACED = '(?!\\p{Script=Han})\\p{L}|[\\p{N}_]';
const LENGTH = new RegExp(`(?<!${SPACED}|[.,:/-])(?:${LONG}|${SHORT})(?!${SPACED})`, 'gu');

/** `a day` is a time behind a preposition only: not in “twice a day”. */
const PREPOSITION =
  /(?:within|in|under|after|inside|than|about|up to|over|take|takes|less than) (?:just |only |about |around )?$/;
const PASSED_BEFORE =
  /(?:\b(?:(?<!be )waiting|waited|lost|spent)(?: for)?|\b(?:last|past|previous|every|each)|\bfor (?:the (?:last|past) )?over|\bbeen(?: \w+)? for|\b(?:valid|good|delayed) (?:for|by)) (?:about |over |more than )?$|(?:每隔?|第|已经?|了|过去|最近)$/u;
const NO_PROMISE_AFTER =
  /^[ -](?:ago|earlier|late\b|overdue|delay|walk|drive|away\b|old\b|long\b|guarantee|warrant|return|trial|hotline|helpline|help ?desk|service|support|line\b|reception|desk\b|free\b|no-quibble|money-back)|^(?:以?前(?!给|为|答|回)|无理由|保修|质保|营业|不打烊|(?:全天候|人工|自助)?(?:热线|客服|服务|在线))/u;

/** Behind these a time of the day comes: by 17h30. */
const BY = /\b(?:by|at|before|until|till) $/;

const partOf = (part: string): number => {
  if (!part.includes('quarter')) return 0.5;
  return part.startsWith('three') ? 0.75 : 0.25;
};

function countOf(groups: Readonly<Record<string, string | undefined>>): number {
  const { number, hours, minutes, shortNumber, part, mid, tail } = groups;
  if (part !== undefined) return partOf(part);
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  if (shortNumber !== undefined) return Number(shortNumber);
  const whole = number === 'a couple of' ? 2 : readEnglishNumber(firstNumber(number ?? ''));
  return whole + (mid || tail ? 0.5 : 0);
}

function durationOf(count: number, name: string): Duration | null {
  const plain = name.replace('-', ' ');
  const [, factor = 0, unit = 's'] = UNITS.find(([pattern]) => pattern.test(plain)) ?? [];
  const amount = count * factor;
  return amount > 0 && Number.isFinite(amount) ? { amount, unit } : null;
}

function lengthsIn(text: string): FoundTime[] {
  return [...text.matchAll(LENGTH)].flatMap((match): FoundTime[] => {
    const groups = match.groups ?? {};
    const { number, tail, unit, short, partUnit } = groups;
    const from = match.index;
    const to = from + match[0].length;
    const before = text.slice(Math.max(0, from - 40), from);
    if (/^\d+ ?h/.test(match[0]) && BY.test(before)) return [];
    const isArticle = (number === 'a' || number === 'an') && !tail;
    if (isArticle && !PREPOSITION.test(before)) return [];
    const isNoPromise = PASSED_BEFORE.test(before) || NO_PROMISE_AFTER.test(text.slice(to, to + 20));
    const duration = durationOf(countOf(groups), unit ?? partUnit ?? short ?? 'min');
    return duration ? [{ kind: 'duration', duration, from, to, isNoPromise }] : [];
  });
}

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const HOUR =
  '(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)? ?(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?)|(?:[01]?\\d|2[0-4]):[0-5]\\d(?![:\\d])|(?:[01]?\\d|2[0-3]|' +
  `${N}) o['’]clock|(?:half past|quarter past|quarter to) ${N}|(?<=\\b(?:by|at|before|until|till) )(?:half ${N}|(?:[01]?\\d|2[0-3])(?:\\.[0-5]\\d| ?h(?: ?[0-5]\\d)?)|(?:1[0-2]|[1-9])(?= ?(?:[.,;!?]|$|today|tomorrow|tonight)))|(?:1[0-2]|0?[1-9]|${N}) (?:in the (?:morning|afternoon|evening)|at night)|noon|midday|midnight|lunchtime`;
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** `5 may` is more often no date: “option 5 may be”. */
const DATE = `\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})|\\d{1,2}(?:st|nd|rd|th)(?: of)? may|(?:${MONTH}|may)\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{4}-\\d{2}-\\d{2}|(?<=\\b(?:by|on|before|until) )\\d{1,2}\\/\\d{1,2}(?:\\/\\d{2,4})?`;
const DAY = `${DATE}|within the (?:(?:working |business )?day|hour|week)|(?:the )?(?:same|next|following)[ -](?:(?:working|business)[ -])?day|(?:the|this|next) weekend|(?:by|before) (?:christmas|new year|easter)|the next hour|eod|eob|cob|tomorrow|tonight|today|the day after tomorrow|(?:this|tomorrow|the next|next) (?:morning|afternoon|evening|${WEEKDAY}|day|week)|(?:by|before|on|until|next|this) ${WEEKDAY}|(?:the )?end of (?:the |this )?(?:business |working )?(?:day|week|month|shift)|close of business`;
const CLOCK = new RegExp(
  `(?<!${SPACED}|[:.-])(?:(?:${DAY})(?: (?:at |by |before |around )?(?:${HOUR}))?|(?:${HOUR})(?: ?(?:[-–—]|to|until|till|and) ?(?:${HOUR}))?)(?!${SPACED})`,
  'gu',
);
/** The times in a folded English text. */
export function englishTimes(text: string): FoundTime[] {
  const clocks = [...text.matchAll(CLOCK)].map(
    (match): FoundTime => ({ kind: 'clock', from: match.index, to: match.index + match[0].length }),
  );
  return [...lengthsIn(text), ...clocks];
}
