import type { Card, Sla } from '../../model/index.ts';
import { calendarOfSla, DAY, HOUR } from '../calendar/index.ts';
import { after, type Course, latest, startsWithin } from './course.ts';
import { type Extremes, extremesOf } from './extremes.ts';
import { type Effort, endPromises, type Library } from './own-time.ts';
import type { Piecewise } from './piecewise.ts';
import type { Plan, Task } from './plan.ts';
import { criticalPath, finishOf, type Slot, scheduleOf } from './schedule.ts';

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

/** A promise for one start; all in milliseconds. */
export interface Case {
  readonly start: number;
  /** Infinity for never. */
  readonly finish: number;
  readonly due: number;
  /** How much later than promised; below 0 for time to spare. */
  readonly excess: number;
}

export interface PromiseCheck {
  readonly card: Card;
  readonly sla: Sla;
  readonly kept: boolean;
  readonly worst: Case;
  readonly best: Case;
  /** What decides the worst case, first to last, with the room of each; the promising card comes last. */
  readonly path: readonly Slot[];
}

/** Excesses up to this are none: a millisecond is what separates a closing time from the moment after it. */
const TOLERANCE = 2;

/** When each card of the plan is done, for every start of the window. */
export function courses(plan: Plan, window: Window): (card: string) => Course {
  const starts = startsWithin(window.from, window.to);
  const done = new Map<string, Course>();
  const ready = new Map<string, Course>();
  for (const [id, { waitsFor, own }] of plan.tasks) {
    const begin = waitsFor.map((other) => done.get(other) ?? null).reduce(latest, starts);
    ready.set(id, begin);
    done.set(id, after(begin, own));
  }
  return (card) => ready.get(card) ?? null;
}

/** Every promise of an end, held against what it waits for; those in or behind a circle have no answer. */
export function checkPromises(plan: Plan, library: Library, window: Window): readonly PromiseCheck[] {
  const ready = courses(plan, window);
  const starts = startsWithin(window.from, window.to);
  return [...plan.tasks.values()].flatMap((task) =>
    endPromises(task.card, library).map((sla) => {
      const target = { duration: sla.target, calendar: calendarOfSla(sla, library) };
      const own = ownPart(task);
      const finish = after(ready(task.card.id), own);
      const due = after(starts, [target]);
      return checkOf(plan, task, sla, own, target, extremes(finish, due, window));
    }),
  );
}

/** A promise isn't held against itself: without a duration, what the card waits for alone can break it. */
const ownPart = ({ work }: Task): readonly Effort[] => (work ? [work] : []);

const known = new WeakMap<Piecewise, WeakMap<Piecewise, Extremes>>();

function extremes(finish: Course, due: Course, { from }: Window): Extremes {
  if (finish === null || due === null) return { worst: from, best: from };
  const byDue = known.get(finish) ?? new WeakMap<Piecewise, Extremes>();
  known.set(finish, byDue);
  const found = byDue.get(due) ?? extremesOf(finish, due);
  byDue.set(due, found);
  return found;
}

function checkOf(
  plan: Plan,
  task: Task,
  sla: Sla,
  own: readonly Effort[],
  target: Effort,
  { worst, best }: Extremes,
): PromiseCheck {
  const caseAt = (start: number, slots: ReadonlyMap<string, Slot>): Case => {
    const finish = slots.get(task.card.id)?.finish ?? start;
    const due = finishOf(start, [target]);
    return { start, finish, due, excess: finish === due ? 0 : finish - due };
  };
  const slots = scheduleOf(plan, task.card.id, worst, own);
  const worstCase = caseAt(worst, slots);
  return {
    card: task.card,
    sla,
    kept: worstCase.excess <= TOLERANCE,
    worst: worstCase,
    best: caseAt(best, scheduleOf(plan, task.card.id, best, own)),
    path: criticalPath(plan, task.card.id, slots),
  };
}
