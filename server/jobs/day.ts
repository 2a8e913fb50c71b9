import { offsetAt } from '../../src/core/analysis/index.ts';

/** A day and its noon, of which a handbook is made: the same all day long, so that the same input gives the same bytes. */
export interface Day {
  /** `2026-12-31` */
  readonly made: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
}

/** The day that it is at an instant in a zone. */
export const dayAt = (instant: number, timeZone: string): Day =>
  dayOf(new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10), timeZone);

/** `made` must be a real day. */
export function dayOf(made: string, timeZone: string): Day {
  const noon = Date.parse(`${made}T12:00:00Z`);
  return { made, now: noon - offsetAt(noon, timeZone), timeZone };
}
