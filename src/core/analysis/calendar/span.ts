import type { Duration, DurationUnit } from '../../base/index.ts';
import { DAY, HOUR, MINUTE, SECOND } from './units.ts';

const UNITS: ReadonlyArray<readonly [unit: DurationUnit, milliseconds: number, from: number]> = [
  ['d', DAY, 2],
  ['h', HOUR, 1.5],
  ['min', MINUTE, 1.5],
  ['s', SECOND, 0],
];

/** A time in milliseconds as people say it, rounded to tenths of a fitting unit. */
export function spanOf(milliseconds: number): Duration {
  const fits = UNITS.find(([, length, from]) => milliseconds >= from * length) ?? (['s', SECOND, 0] as const);
  return { amount: Math.max(0.1, Math.round((10 * milliseconds) / fits[1]) / 10), unit: fits[0] };
}
