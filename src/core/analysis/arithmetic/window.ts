import { DAY, HOUR } from '../calendar/index.ts';

/** The starts that are looked at: every one of the coming 13 weeks. */
const WEEKS = 13;

export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The coming 13 weeks, from the next full hour on: within an hour, what was calculated stays. */
export function comingWeeks(now: number): Window {
  const from = Math.ceil(now / HOUR) * HOUR;
  return { from, to: from + WEEKS * 7 * DAY };
}
