import type { Duration } from '../../base/index.ts';
import type { Calendar } from '../../model/index.ts';
import { clockTime, isWorkingUnit } from './advance.ts';
import { DAY } from './units.ts';
import { weekOf } from './week.ts';

const WEEK = 7 * DAY;

/**
 * How long a duration takes by the clock on the wall, on average over the calendar's week, in milliseconds: what a
 * customer waits. Infinity where it never opens.
 */
export function typicalTime(duration: Duration, calendar: Calendar | null): number {
  if (calendar === null || !isWorkingUnit(duration.unit)) return clockTime(duration);
  const days = weekOf(calendar).filter((openings) => openings.length > 0);
  if (days.length === 0) return Number.POSITIVE_INFINITY;
  if (duration.unit === 'wd') return (duration.amount * WEEK) / days.length;
  const open = days.flat().reduce((sum, { from, to }) => sum + to - from, 0);
  return clockTime(duration) * Math.max(1, WEEK / open);
}
