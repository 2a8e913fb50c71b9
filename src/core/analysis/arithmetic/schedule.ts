import { type Effort, finishOf, startBy } from './effort.ts';
import { ownTime, type Task } from './task.ts';

/** One card's part in a run that begins at an instant, all in milliseconds. */
export interface Slot {
  readonly card: string;
  /** When all that it waits for is done. */
  readonly ready: number;
  /** Infinity for never. */
  readonly finish: number;
  /** How much later it could finish without delaying the whole. */
  readonly slack: number;
}

/** The task with all that it waits for, each after what it waits for itself. */
export function closure(task: Task): readonly Task[] {
  const found: Task[] = [];
  const seen = new Set([task]);
  const path = [{ task, next: 0 }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const other = top.task.waitsFor[top.next++];
    if (other === undefined) {
      found.push(top.task);
      path.pop();
    } else if (!seen.has(other)) {
      seen.add(other);
      path.push({ task: other, next: 0 });
    }
  }
  return found;
}

/**
 * When a task and each that it waits for is done, if all begin at `start`, and how much room it has.
 * @param last what the task's own part takes
 */
export function scheduleOf(task: Task, start: number, last: readonly Effort[]): ReadonlyMap<Task, Slot> {
  const tasks = closure(task);
  const effortsOf = (one: Task): readonly Effort[] => (one === task ? last : ownTime(one));
  const times = new Map<Task, { readonly ready: number; readonly finish: number }>();
  for (const one of tasks) {
    const ready = one.waitsFor.reduce((at, other) => Math.max(at, times.get(other)?.finish ?? at), start);
    times.set(one, { ready, finish: finishOf(ready, effortsOf(one)) });
  }
  const slots = new Map<Task, Slot>();
  const due = new Map<Task, number>();
  for (const one of tasks.toReversed()) {
    const { ready, finish } = times.get(one) ?? { ready: start, finish: start };
    const end = due.get(one) ?? finish;
    slots.set(one, { card: one.card.id, ready, finish, slack: finish < end ? end - finish : 0 });
    const begin = startBy(end, effortsOf(one));
    for (const other of one.waitsFor) due.set(other, Math.min(due.get(other) ?? begin, begin));
  }
  return slots;
}

/** The cards that decide when the task is done, first to last. */
export function criticalPath(task: Task, slots: ReadonlyMap<Task, Slot>): readonly Slot[] {
  const path: Slot[] = [];
  const finish = (one: Task): number => slots.get(one)?.finish ?? 0;
  for (let one: Task | undefined = task; one; ) {
    const slot = slots.get(one);
    if (slot) path.push(slot);
    one = one.waitsFor.reduce<Task | undefined>((a, b) => (a && finish(a) >= finish(b) ? a : b), undefined);
  }
  return path.reverse();
}
