import type { Duration, DurationUnit } from '../../base/index.ts';
import type { Calendar } from '../../model/index.ts';
import { DAY, HOUR, MINUTE, SECOND } from './units.ts';
import { type WorkingUnit, workingTimeOf } from './working-time.ts';

/** Around the clock, a working hour is an hour and a working day 24 of them. */
const CLOCK: Readonly<Record<DurationUnit, number>> = {
  s: SECOND,
  min: MINUTE,
  h: HOUR,
  d: DAY,
  wh: HOUR,
  wd: DAY,
};

export const isWorkingUnit = (unit: DurationUnit): unit is WorkingUnit => unit === 'wh' || unit === 'wd';

/** The duration in milliseconds where no calendar applies. */
export const clockTime = ({ amount, unit }: Duration): number => amount * CLOCK[unit];

/** The earliest instant by which the duration has passed; without a calendar, around the clock. Infinity: never. */
export function advance(instant: number, duration: Duration, calendar: Calendar | null): number {
  const { amount, unit } = duration;
  if (calendar === null || !isWorkingUnit(unit)) return instant + clockTime(duration);
  return workingTimeOf(calendar).after(instant, amount, unit);
}

/** The latest instant from which the duration has passed by `instant`: the reverse of `advance`. */
export function retreat(instant: number, duration: Duration, calendar: Calendar | null): number {
  const { amount, unit } = duration;
  if (calendar === null || !isWorkingUnit(unit)) return instant - clockTime(duration);
  return workingTimeOf(calendar).before(instant, amount, unit);
}
