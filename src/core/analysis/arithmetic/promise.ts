import { remember } from '../../base/index.ts';
import type { Sla } from '../../model/index.ts';
import { after, type Course, latest, startsWithin } from './course.ts';
import { type Effort, finishOf, type Target } from './effort.ts';
import { type Extremes, extremesOf } from './extremes.ts';
import type { Piecewise } from './piecewise.ts';
import type { Plan } from './plan.ts';
import { criticalPath, type Slot, scheduleOf } from './schedule.ts';
import { ownTime, type Task, type WorkCard } from './task.ts';
import type { Window } from './window.ts';

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
  readonly card: WorkCard;
  readonly sla: Sla;
  readonly kept: boolean;
  readonly worst: Case;
  readonly best: Case;
  /** What decides the worst case, first to last, with the room of each; the promising card comes last. */
  readonly path: readonly Slot[];
}

/** Excesses up to this are none: a millisecond is what separates a closing time from the moment after it. */
const TOLERANCE = 2;

/** Every promise of an end, held against what it waits for; those in or behind a circle have no answer. */
export function checkPromises({ tasks }: Plan, window: Window): readonly PromiseCheck[] {
  const ready = readiness(tasks.values(), startsWithin(window.from, window.to));
  return [...tasks.values()].flatMap((task) =>
    task.targets.length === 0 ? [] : checksOf(task, ready.get(task) ?? null, window.from, window.to),
  );
}

/** When all that a task waits for is done, for each task and every start. */
function readiness(tasks: Iterable<Task>, starts: Piecewise): ReadonlyMap<Task, Course> {
  const ready = new Map<Task, Course>();
  const done = new Map<Task, Course>();
  for (const task of tasks) {
    const begin = task.waitsFor.map((other) => done.get(other) ?? null).reduce(latest, starts);
    ready.set(task, begin);
    done.set(task, after(begin, ownTime(task)));
  }
  return ready;
}

/** A promise isn't held against itself: without a duration, what the card waits for alone can break it. */
const checksOf = remember((task: Task, ready: Course, from: number, to: number): readonly PromiseCheck[] => {
  const finish = after(ready, task.work);
  const starts = startsWithin(from, to);
  return task.targets.map((target) => {
    const due = after(starts, [target]);
    return checkOf(task, target, finish && due ? extremes(finish, due) : { worst: from, best: from });
  });
});

const extremes: (finish: Piecewise, due: Piecewise) => Extremes = remember(extremesOf);

function checkOf(task: Task, target: Target, { worst, best }: Extremes): PromiseCheck {
  const slots = scheduleOf(task, worst, task.work);
  const worstCase = caseAt(task, target, worst, slots);
  return Object.freeze({
    card: task.card,
    sla: target.sla,
    kept: worstCase.excess <= TOLERANCE,
    worst: worstCase,
    best: caseAt(task, target, best, best === worst ? slots : scheduleOf(task, best, task.work)),
    path: criticalPath(task, slots),
  });
}

function caseAt(task: Task, target: Effort, start: number, slots: ReadonlyMap<Task, Slot>): Case {
  const finish = slots.get(task)?.finish ?? start;
  const due = finishOf(start, [target]);
  // Never is no later than never.
  return { start, finish, due, excess: finish === due ? 0 : finish - due };
}
