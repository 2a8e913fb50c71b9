import { DAY, MINUTE } from './units.ts';

/** A span of time in which a zone's clock keeps one distance to UTC. */
export interface Steady {
  readonly from: number;
  readonly to: number;
  /** Milliseconds to add to UTC. */
  readonly offset: number;
}

/** So short that no zone changes its clock twice within it: Morocco does so around a month of Ramadan. */
const SPAN = 16 * DAY;

/** How far a zone's clock is from UTC, and when that changes. Asking Intl is slow: each answer is kept. */
export class Zone {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();
  private readonly spans = new Map<number, readonly Steady[]>();

  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      calendar: 'gregory',
      numberingSystem: 'latn',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** The steady spans that touch [from, to), in order, cut to it. */
  steady(from: number, to: number): Steady[] {
    const found: Steady[] = [];
    for (let n = Math.floor(from / SPAN); n * SPAN < to; n++) {
      for (const span of this.span(n)) {
        const start = Math.max(from, span.from);
        const end = Math.min(to, span.to);
        if (start >= end) continue;
        const last = found.at(-1);
        if (last?.offset === span.offset) found[found.length - 1] = { ...last, to: end };
        else found.push({ from: start, to: end, offset: span.offset });
      }
    }
    return found;
  }

  private span(n: number): readonly Steady[] {
    const known = this.spans.get(n);
    if (known) return known;
    const from = n * SPAN;
    const to = from + SPAN;
    const before = this.offsetAt(from);
    const after = this.offsetAt(to);
    const change = before === after ? to : this.changeWithin(from, to, before);
    const spans: Steady[] = [{ from, to: change, offset: before }];
    if (change < to) spans.push({ from: change, to, offset: after });
    this.spans.set(n, spans);
    return spans;
  }

  /** Clocks change on whole minutes of UTC. */
  private changeWithin(from: number, to: number, before: number): number {
    let [low, high] = [from / MINUTE, to / MINUTE];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.readOffset(middle * MINUTE) === before) low = middle;
      else high = middle;
    }
    return high * MINUTE;
  }

  private offsetAt(instant: number): number {
    const known = this.offsets.get(instant);
    if (known !== undefined) return known;
    const offset = this.readOffset(instant);
    this.offsets.set(instant, offset);
    return offset;
  }

  private readOffset(instant: number): number {
    const read: Record<string, string> = {};
    for (const { type, value } of this.format.formatToParts(instant)) read[type] = value;
    const year = read.era === 'BC' ? 1 - Number(read.year) : Number(read.year);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(read.month) - 1, Number(read.day));
    local.setUTCHours(Number(read.hour), Number(read.minute), Number(read.second));
    // The clock on the wall says whole seconds.
    return local.getTime() - Math.floor(instant / 1_000) * 1_000;
  }
}

/** Milliseconds to add to UTC for what a clock in the zone shows at an instant. */
export const offsetAt = (instant: number, timeZone: string): number =>
  zoneOf(timeZone).steady(instant, instant + 1)[0]?.offset ?? 0;

const zones = new Map<string, Zone>();
const ZONES_KEPT = 600;

export function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  if (zones.size >= ZONES_KEPT) zones.clear();
  const zone = new Zone(timeZone);
  zones.set(timeZone, zone);
  return zone;
}
