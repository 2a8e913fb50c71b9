/** A day and its noon, of which a handbook is made: the same all day long, so that the same input gives the same bytes. */
export interface Day {
  /** `2026-12-31` */
  readonly made: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
}

/** The day that it is at an instant in a zone. */
export function dayAt(instant: number, timeZone: string): Day {
  const { year, month, day } = clockIn(instant, timeZone);
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return dayOf(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, timeZone);
}

/** `made` must be a real day. */
export function dayOf(made: string, timeZone: string): Day {
  const noon = Date.parse(`${made}T12:00:00Z`);
  const { year, month, day, hour, minute, second } = clockIn(noon, timeZone);
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return { made, now: noon - (shown - noon), timeZone };
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** What a clock in the zone shows. */
function clockIn(instant: number, timeZone: string): Record<Part, number> {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]);
  return Object.fromEntries(parts) as Record<Part, number>;
}
