import type { DurationUnit } from '../../base/index.ts';
import type { FoundTime } from './time-word.ts';

/** Units of the clock, with how many of the next smaller one they hold. */
const CLOCK: ReadonlyArray<readonly [unit: DurationUnit, holds: number]> = [
  ['d', 24],
  ['h', 60],
  ['min', 60],
  ['s', 1],
];
const BETWEEN = /^(?:,? and |[ 零又]?)$/;

/** One hour 30 minutes, 1小时30分钟: one length of time, said in two units. Null where the two are no such pair. */
function together(text: string, first: FoundTime, second: FoundTime): FoundTime | null {
  if (first.kind !== 'duration' || second.kind !== 'duration') return null;
  const at = CLOCK.findIndex(([unit]) => unit === first.duration.unit);
  const [, holds = 0] = CLOCK[at] ?? [];
  const [unit] = CLOCK[at + 1] ?? [];
  const isPair = unit === second.duration.unit && second.duration.amount < holds;
  if (!isPair || !Number.isInteger(first.duration.amount)) return null;
  if (!BETWEEN.test(text.slice(first.to, second.from))) return null;
  const amount = first.duration.amount * holds + second.duration.amount;
  const isNoPromise = first.isNoPromise || second.isNoPromise || false;
  return { kind: 'duration', duration: { amount, unit }, from: first.from, to: second.to, isNoPromise };
}

/** With lengths in two units put together. */
export function joined(text: string, words: readonly FoundTime[]): FoundTime[] {
  const whole: FoundTime[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const both = last ? together(text, last, word) : null;
    if (both) whole[whole.length - 1] = both;
    else whole.push(word);
  }
  return whole;
}
