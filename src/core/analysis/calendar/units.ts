export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** A day of the clock: always 24 hours. */
export const DAY = 24 * HOUR;
