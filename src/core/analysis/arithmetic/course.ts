import type { Duration } from '../../base/index.ts';
import type { Calendar } from '../../model/index.ts';
import { clockTime, isWorkingUnit } from '../calendar/index.ts';
import type { Effort } from './effort.ts';
import { everyStart, later, latestOf, type Piecewise } from './piecewise.ts';
import { simplified } from './simplified.ts';
import { workAfter } from './work-after.ts';

/** When something is done, for every start of a window; null for never. */
export type Course = Piecewise | null;

/** What a course was made from: work in one calendar after work in the same is work in it. */
interface Origin {
  readonly base: Piecewise;
  readonly calendar: Calendar | null;
  readonly duration: Duration;
}

const CLOCK = {};
const origins = new WeakMap<Piecewise, Origin>();
const extended = new WeakMap<Piecewise, WeakMap<object, Map<string, Course>>>();
const joined = new WeakMap<Piecewise, WeakMap<Piecewise, Piecewise>>();
const windows = new Map<string, Piecewise>();

/** The course of the start itself. The same object for the same window, so that all that follows is found again. */
export function startsWithin(from: number, to: number): Piecewise {
  const key = `${from} ${to}`;
  const course = windows.get(key) ?? everyStart(from, to);
  // The last two windows: time goes on, and what was calculated for former hours is forgotten.
  windows.delete(key);
  windows.set(key, course);
  for (const old of windows.keys()) if (windows.size > 2) windows.delete(old);
  return course;
}

/** The course after the latest of the efforts, all begun where `course` ends. */
export const after = (course: Course, efforts: readonly Effort[]): Course =>
  efforts.length === 0 ? course : efforts.map((effort) => extend(course, effort)).reduce(latest);

/** The later of two courses. */
export function latest(a: Course, b: Course): Course {
  if (a === null || b === null || a === b) return a && b;
  const others = joined.get(a) ?? new WeakMap<Piecewise, Piecewise>();
  joined.set(a, others);
  const found = others.get(b) ?? simplified(latestOf(a, b));
  others.set(b, found);
  return found;
}

function extend(course: Course, effort: Effort): Course {
  if (course === null) return null;
  const { base, calendar, duration } = whole(course, normal(effort));
  const byCalendar = extended.get(base) ?? new WeakMap<object, Map<string, Course>>();
  extended.set(base, byCalendar);
  const byDuration = byCalendar.get(calendar ?? CLOCK) ?? new Map<string, Course>();
  byCalendar.set(calendar ?? CLOCK, byDuration);
  const key = `${duration.amount} ${duration.unit}`;
  const known = byDuration.get(key);
  if (known !== undefined) return known;
  const made = calculate({ base, calendar, duration });
  byDuration.set(key, made);
  if (made) origins.set(made, { base, calendar, duration });
  return made;
}

/** An effort in its calendar's unit, or in seconds of the clock. */
const normal = ({ duration, calendar }: Effort): Effort =>
  calendar !== null && isWorkingUnit(duration.unit)
    ? { duration, calendar }
    : { duration: { amount: clockTime(duration) / 1_000, unit: 's' }, calendar: null };

function whole(course: Piecewise, { duration, calendar }: Effort): Origin {
  const origin = origins.get(course);
  if (origin?.calendar !== calendar || origin.duration.unit !== duration.unit) {
    return { base: course, calendar, duration };
  }
  const amount = origin.duration.amount + duration.amount;
  return { base: origin.base, calendar, duration: { amount, unit: duration.unit } };
}

function calculate({ base, calendar, duration }: Origin): Course {
  const { amount, unit } = duration;
  if (calendar === null || !isWorkingUnit(unit)) return later(base, clockTime(duration));
  const made = workAfter(base, amount, unit, calendar);
  return made && simplified(made);
}
