import type { Calendar } from '../../model/index.ts';
import { DAY, HOUR, MINUTE } from './units.ts';

/** An opening as the wall's clock has it, in milliseconds since the midnight before; it may end on the next day. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** The openings of the seven days, Monday first. One that ends no later than it begins runs into the next day. */
export function weekOf({ week }: Pick<Calendar, 'week'>): ReadonlyArray<readonly Opening[]> {
  return [1, 2, 3, 4, 5, 6, 7].map((day) =>
    week.filter(({ days }) => days.includes(day)).map(({ from, to }) => openingOf(clock(from), clock(to))),
  );
}

const openingOf = (from: number, to: number): Opening => ({ from, to: to > from ? to : to + DAY });

function clock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE;
}

/** The day since 1970 of `2026-12-31`. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** 0 for Monday. The first day of 1970 was a Thursday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;
