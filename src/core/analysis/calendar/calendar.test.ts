import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Duration } from '../../base/index.ts';
import type { Calendar } from '../../model/index.ts';
import { advance, DAY, MINUTE, retreat, workingTimeOf } from './index.ts';

const calendar = (facts: Partial<Calendar> = {}): Calendar => ({
  id: 'cal',
  name: 'Team',
  timezone: 'UTC',
  week: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  holidays: [],
  ...facts,
});
const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
const doneAt = (from: string, amount: number, unit: Duration['unit'], team: Calendar | null): string =>
  iso(advance(Date.parse(`${from}Z`), { amount, unit }, team));

interface Wall {
  readonly day: string;
  readonly dayBefore: string;
  readonly minute: number;
}

/** What the wall's clock says in each minute of a zone; Intl is asked once. */
const walls = new Map<string, Map<number, Wall>>();

function wallAt(timeZone: string, instant: number): Wall {
  const wall = walls.get(timeZone) ?? new Map<number, Wall>();
  walls.set(timeZone, wall);
  const known = wall.get(instant);
  if (known) return known;
  const read = formatOf(timeZone).format(instant);
  const day = read.slice(0, 10);
  const dayBefore = new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
  const said = { day, dayBefore, minute: Number(read.slice(12, 14)) * 60 + Number(read.slice(15, 17)) };
  wall.set(instant, said);
  return said;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const style = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const known =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', ...style });
  formats.set(timeZone, known);
  return known;
}

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** Reads the wall's clock minute by minute; knows nothing of blocks, shares or offsets. */
class SlowClock {
  private readonly team: Calendar;
  private readonly openings: ReadonlyArray<{ days: readonly number[]; start: number; end: number }>;

  constructor(team: Calendar) {
    this.team = team;
    this.openings = team.week.map(({ days, from, to }) => {
      const [start, end] = [minuteOf(from), minuteOf(to)];
      return { days, start, end: end > start ? end : end + 24 * 60 };
    });
  }

  /** The local day that works in this minute; the earlier one where a night runs into the morning. */
  workday(instant: number): string | null {
    const { day, dayBefore, minute } = wallAt(this.team.timezone, instant);
    if (this.holds(dayBefore, minute + 24 * 60)) return dayBefore;
    return this.holds(day, minute) ? day : null;
  }

  private holds(day: string, minute: number): boolean {
    if (!this.openings.some(({ start, end }) => minute >= start && minute < end)) return false;
    if (this.team.holidays.includes(day)) return false;
    const weekday = new Date(day).getUTCDay() || 7;
    return this.openings.some(
      ({ days, start, end }) => days.includes(weekday) && minute >= start && minute < end,
    );
  }
}

/** The minutes of a span, each with the local day that works in it. */
const minutesOf = (team: Calendar, from: number, to: number): Array<string | null> => {
  const clock = new SlowClock(team);
  const found: Array<string | null> = [];
  for (let instant = from; instant < to; instant += MINUTE) found.push(clock.workday(instant));
  return found;
};

/** Days on which clocks change, and days on which they don't. */
const ZONES = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Europe/Berlin', '2026-07-01'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Asia/Shanghai', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/Havana', '2026-11-01'],
] as const;

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
const weeks = fc.array(
  fc.record({
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    from: time,
    to: fc.oneof(time, fc.constant('24:00')),
  }),
  { minLength: 1, maxLength: 3 },
);

const SPAN = 9 * DAY;
const scene = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    week: weeks,
    days: fc.uniqueArray(fc.integer({ min: -3, max: 5 })),
  })
  .map(({ zone: [timezone, day], week, days }) => {
    const middle = Date.parse(day);
    const holidays = days.slice(0, 3).map((n) => new Date(middle + n * DAY).toISOString().slice(0, 10));
    return {
      team: calendar({ timezone, week, holidays }),
      from: middle - 3 * DAY,
      to: middle - 3 * DAY + SPAN,
    };
  });

describe('working time', () => {
  it('counts open time alone', () => {
    const team = calendar();
    expect(doneAt('2026-11-23T10:00', 4, 'wh', team)).toBe('2026-11-23T14:00');
    expect(doneAt('2026-11-23T17:00', 4, 'wh', team)).toBe('2026-11-24T12:00');
    expect(doneAt('2026-11-27T17:00', 2, 'wh', team)).toBe('2026-11-30T10:00');
    expect(doneAt('2026-11-28T03:00', 2, 'wh', team)).toBe('2026-11-30T11:00');
  });

  it('is done at closing time, not at the next opening', () => {
    expect(doneAt('2026-11-23T09:00', 9, 'wh', calendar())).toBe('2026-11-23T18:00');
    expect(doneAt('2026-11-23T09:00', 3, 'wd', calendar())).toBe('2026-11-25T18:00');
  });

  it('a working day ends at the same time of the next working day', () => {
    expect(doneAt('2026-11-23T10:00', 1, 'wd', calendar())).toBe('2026-11-24T10:00');
    expect(doneAt('2026-11-27T17:00', 1, 'wd', calendar())).toBe('2026-11-30T17:00');
    expect(doneAt('2026-11-23T10:00', 0.5, 'wd', calendar())).toBe('2026-11-23T14:30');
  });

  it('a short day is a working day too', () => {
    const week = [
      { days: [1, 2, 3, 4], from: '08:00', to: '16:00' },
      { days: [5], from: '08:00', to: '12:00' },
    ];
    expect(doneAt('2026-11-26T12:00', 1, 'wd', calendar({ week }))).toBe('2026-11-27T10:00');
  });

  it('a day off is passed over', () => {
    expect(doneAt('2026-12-24T17:00', 2, 'wh', calendar({ holidays: ['2026-12-25'] }))).toBe(
      '2026-12-28T10:00',
    );
  });

  it('clock units and no calendar run around the clock', () => {
    expect(doneAt('2026-11-28T23:00', 90, 'min', calendar())).toBe('2026-11-29T00:30');
    expect(doneAt('2026-11-28T23:00', 1, 'd', calendar())).toBe('2026-11-29T23:00');
    expect(doneAt('2026-11-28T23:00', 2, 'wd', null)).toBe('2026-11-30T23:00');
    expect(doneAt('2026-11-28T23:00', 2, 'wh', null)).toBe('2026-11-29T01:00');
  });

  it('keeps the time on the wall when the clocks change', () => {
    const berlin = calendar({ timezone: 'Europe/Berlin' });
    expect(doneAt('2026-10-23T12:00', 1, 'wd', berlin)).toBe('2026-10-26T13:00');
    expect(doneAt('2026-03-27T13:00', 1, 'wd', berlin)).toBe('2026-03-30T12:00');
  });

  it('an opening over midnight belongs to the day on which it begins', () => {
    const night = calendar({ week: [{ days: [5], from: '22:00', to: '06:00' }], holidays: ['2026-12-25'] });
    expect(doneAt('2026-11-27T12:00', 5, 'wh', night)).toBe('2026-11-28T03:00');
    // Friday the 25th is off, and its night with it.
    expect(doneAt('2026-12-24T12:00', 1, 'wh', night)).toBe('2027-01-01T23:00');
  });

  it('openings that overlap count once', () => {
    const week = [
      { days: [1], from: '09:00', to: '12:00' },
      { days: [1], from: '11:00', to: '13:00' },
      { days: [1], from: '10:00', to: '11:00' },
    ];
    expect(doneAt('2026-11-23T09:00', 4, 'wh', calendar({ week }))).toBe('2026-11-23T13:00');
  });

  it('from midnight to midnight it is always open', () => {
    const week = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }];
    expect(doneAt('2026-11-28T23:00', 2, 'wd', calendar({ week }))).toBe('2026-11-30T23:00');
  });

  it('what never opens is never done', () => {
    for (const week of [[], [{ days: [], from: '09:00', to: '18:00' }]]) {
      expect(advance(0, { amount: 1, unit: 'wh' }, calendar({ week }))).toBe(Number.POSITIVE_INFINITY);
      expect(retreat(0, { amount: 1, unit: 'wh' }, calendar({ week }))).toBe(Number.NEGATIVE_INFINITY);
      expect(workingTimeOf(calendar({ week })).next(0)).toBeNull();
    }
  });

  it('answers for a century, and for what lies beyond two', () => {
    const from = Date.parse('2026-11-23T09:00:00Z');
    const done = advance(from, { amount: 36_525 * 9, unit: 'wh' }, calendar());
    expect(new Date(done).getUTCFullYear()).toBe(2166);
    expect(advance(from, { amount: 1e12, unit: 'wd' }, calendar())).toBe(Number.POSITIVE_INFINITY);
  });

  it('agrees with a clock read minute by minute', () => {
    fc.assert(
      fc.property(
        scene,
        fc.nat(6 * 24 * 60),
        fc.integer({ min: 1, max: 3_000 }),
        ({ team, from, to }, n, amount) => {
          const minutes = minutesOf(team, from, to);
          let left = amount;
          let end = n;
          while (left > 0 && end < minutes.length) if (minutes[end++] !== null) left--;
          fc.pre(left === 0);
          const done = advance(from + n * MINUTE, { amount: amount / 60, unit: 'wh' }, team);
          expect(iso(done)).toBe(iso(from + end * MINUTE));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('shares a day as a clock read minute by minute does', () => {
    fc.assert(
      fc.property(
        scene,
        fc.nat(4 * 24 * 60),
        fc.integer({ min: 1, max: 20 }),
        ({ team, from, to }, n, quarters) => {
          // A day's working time is known when all of it was read, with the night after it.
          const minutes = minutesOf(team, from - 2 * DAY, to + 3 * DAY);
          const length = new Map<string, number>();
          for (const day of minutes) if (day !== null) length.set(day, (length.get(day) ?? 0) + 1);
          let left = quarters / 4;
          let end = n + 2 * 24 * 60;
          while (left > 1e-9 && end < minutes.length - 3 * 24 * 60) {
            const day = minutes[end] as string | null;
            const part = day === null ? 0 : 1 / (length.get(day) as number);
            if (part > left + 1e-9) break;
            left -= part;
            end++;
          }
          fc.pre(end < minutes.length - 3 * 24 * 60);
          const done = advance(from + n * MINUTE, { amount: quarters / 4, unit: 'wd' }, team);
          // The minute in which it is done.
          expect(done).toBeGreaterThanOrEqual(from + (end - 2 * 24 * 60) * MINUTE - 1);
          expect(done).toBeLessThanOrEqual(from + (end + 1 - 2 * 24 * 60) * MINUTE + 1);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('retreat finds the latest start that is done in time', () => {
    const amounts = fc.record({
      amount: fc.integer({ min: 1, max: 40 }).map((n) => n / 4),
      unit: fc.constantFrom('wh' as const, 'wd' as const),
    });
    fc.assert(
      fc.property(scene, fc.nat(9 * 24 * 60), amounts, ({ team, from }, n, duration) => {
        const due = from + n * MINUTE;
        const start = retreat(due, duration, team);
        expect(advance(start, duration, team)).toBeLessThanOrEqual(due + 1);
        expect(advance(start + 1_000, duration, team)).toBeGreaterThan(due);
      }),
      { numRuns: 300 },
    );
  });

  it('a millennium of openings is asked for at no more than the price of two centuries', () => {
    const rare = calendar({ week: [{ days: [1], from: '09:00', to: '09:01' }] });
    expect(advance(0, { amount: 1_000 * 60, unit: 'wh' }, rare)).toBe(Number.POSITIVE_INFINITY);
    expect(advance(0, { amount: 10_000 / 60, unit: 'wh' }, rare)).toBeLessThan(200 * 366 * DAY);
  });
});
