import type { Calendar } from '../../model/index.ts';
import { DAY } from './units.ts';
import { dayNumber, type Opening, weekday, weekOf } from './week.ts';
import { type Zone, zoneOf } from './zone.ts';

/** A stretch of open time, of one local day. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How much of its local day's working time one millisecond of it is. */
  readonly share: number;
}

/** So far a local day reaches beyond the same day of UTC, with room for openings that run over midnight. */
const MARGIN = 3;

/** Makes the stretches of open time in any span. A team is at work whenever the clock on its wall says so. */
export class Openings {
  private readonly week: ReadonlyArray<readonly Opening[]>;
  private readonly holidays: ReadonlySet<number>;
  private readonly zone: Zone;

  constructor(calendar: Calendar) {
    this.week = weekOf(calendar);
    this.holidays = new Set(calendar.holidays.map(dayNumber));
    this.zone = zoneOf(calendar.timezone);
  }

  /** Whether no day of the week has an opening. */
  get never(): boolean {
    return this.week.every((openings) => openings.length === 0);
  }

  /** The stretches within [from, to), in order, without overlaps. */
  within(from: number, to: number): Stretch[] {
    const first = Math.floor(from / DAY) - MARGIN;
    const last = Math.ceil(to / DAY) + MARGIN;
    const found = distinct(this.ofDays(first, last));
    const open = new Map<number, number>();
    for (const one of found) open.set(one.day, (open.get(one.day) ?? 0) + one.to - one.from);
    return found
      .filter((one) => one.to > from && one.from < to)
      .map((one) => ({
        from: Math.max(from, one.from),
        to: Math.min(to, one.to),
        share: 1 / (open.get(one.day) ?? 1),
      }));
  }

  private ofDays(first: number, last: number): OfDay[] {
    const steady = this.zone.steady((first - MARGIN) * DAY, (last + MARGIN) * DAY);
    const found: OfDay[] = [];
    for (let day = first; day < last; day++) {
      if (this.holidays.has(day)) continue;
      for (const opening of this.week[weekday(day)] ?? []) {
        for (const { from, to, offset } of steady) {
          const start = Math.max(from, day * DAY + opening.from - offset);
          const end = Math.min(to, day * DAY + opening.to - offset);
          if (start < end) found.push({ day, from: start, to: end });
        }
      }
    }
    return found;
  }
}

interface OfDay {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Openings that overlap count once, for the earlier one. */
function distinct(stretches: OfDay[]): OfDay[] {
  const found: OfDay[] = [];
  let covered = Number.NEGATIVE_INFINITY;
  for (const one of stretches.sort((a, b) => a.from - b.from || a.day - b.day)) {
    if (one.to <= covered) continue;
    found.push({ ...one, from: Math.max(one.from, covered) });
    covered = one.to;
  }
  return found;
}
