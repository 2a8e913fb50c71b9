import type { Duration, DurationUnit } from '../../base/index.ts';
import { inLettersOf } from '../text/simplified.ts';
import { compareDurations } from './compare.ts';
import { timeWords } from './index.ts';

const ENGLISH: Readonly<Record<DurationUnit, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wh: 'working hour',
  wd: 'working day',
};
const CHINESE: Readonly<Record<DurationUnit, string>> = {
  s: '秒',
  min: '分钟',
  h: '小时',
  d: '天',
  wh: '个工作小时',
  wd: '个工作日',
};

const HAN = /\p{Script=Han}/u;
/** "A two-hour window", "2 to 3 hours": another number would not make a sentence. */
const BOUND = /[-–—~]|\b(?:to|or)\b|[至到]/;

const inWords = ({ amount, unit }: Duration, text: string): string =>
  HAN.test(text)
    ? inLettersOf(text, `${amount}${CHINESE[unit]}`)
    : `${amount} ${ENGLISH[unit]}${amount === 1 ? '' : 's'}`;

/**
 * What to say in place of a length of time so that the text says another one, in the text's own language;
 * null where it would not be read as that.
 * @param from @param to where the text says the time
 */
export function reworded(text: string, from: number, to: number, duration: Duration): string | null {
  if (BOUND.test(text.slice(from, to)) || text[to] === '-') return null;
  const words = inWords(duration, text);
  const read = timeWords(text.slice(0, from) + words + text.slice(to)).find((word) => word.from === from);
  const isSaid =
    read?.kind === 'duration' &&
    read.to === from + words.length &&
    compareDurations(read.duration, duration) === 0;
  return isSaid ? words : null;
}
