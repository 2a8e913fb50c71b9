import { advance, retreat } from '../calendar/index.ts';
import type { Effort } from './own-time.ts';
import type { Plan, Task } from './plan.ts';

/** One card's part in a run that begins at an instant, all in milliseconds. */
export interface Slot {
  readonly card: string;
  /** When all that it waits for is done. */
  readonly ready: number;
  /** Infinity for never. */
  readonly finish: number;
  /** How much later it could finish without delaying the whole; Infinity when nothing would. */
  readonly slack: number;
}

/** The latest end of the efforts, begun at an instant. */
export const finishOf = (ready: number, efforts: readonly Effort[]): number =>
  efforts.reduce(
    (latest, { duration, calendar }) => Math.max(latest, advance(ready, duration, calendar)),
    ready,
  );

const startBy = (due: number, efforts: readonly Effort[]): number =>
  efforts.reduce((first, { duration, calendar }) => Math.min(first, retreat(due, duration, calendar)), due);

/** The card with all that it waits for, each after what it waits for itself. */
export function closure({ tasks }: Plan, card: string): readonly Task[] {
  const found: Task[] = [];
  const pending = [{ id: card, next: 0 }];
  const done = new Set<string>();
  for (let top = pending.at(-1); top; top = pending.at(-1)) {
    const task = tasks.get(top.id);
    const other = task?.waitsFor[top.next++];
    if (other !== undefined) {
      if (!done.has(other)) {
        done.add(other);
        pending.push({ id: other, next: 0 });
      }
      continue;
    }
    pending.pop();
    if (task) found.push(task);
  }
  return found;
}

/**
 * What a card waits for, when each is done and how much room it has, if all begin at `start`; the card itself comes last.
 * @param last what the card's own part takes
 */
export function scheduleOf(
  plan: Plan,
  card: string,
  start: number,
  last: readonly Effort[],
): ReadonlyMap<string, Slot> {
  const tasks = closure(plan, card);
  const effortsOf = (task: Task): readonly Effort[] => (task.card.id === card ? last : task.own);
  const times = new Map<string, { ready: number; finish: number }>();
  for (const task of tasks) {
    const ready = task.waitsFor.reduce((at, id) => Math.max(at, times.get(id)?.finish ?? at), start);
    times.set(task.card.id, { ready, finish: finishOf(ready, effortsOf(task)) });
  }
  const due = new Map<string, number>([[card, times.get(card)?.finish ?? start]]);
  for (const task of tasks.toReversed()) {
    const begin = startBy(due.get(task.card.id) ?? Number.POSITIVE_INFINITY, effortsOf(task));
    for (const id of task.waitsFor) due.set(id, Math.min(due.get(id) ?? Number.POSITIVE_INFINITY, begin));
  }
  return new Map(
    [...times].map(([id, { ready, finish }]) => [
      id,
      { card: id, ready, finish, slack: slackOf(finish, due.get(id) ?? finish) },
    ]),
  );
}

const slackOf = (finish: number, due: number): number => (finish === due ? 0 : Math.max(0, due - finish));

/** The cards that decide when the last one is done, first to last. */
export function criticalPath(plan: Plan, card: string, schedule: ReadonlyMap<string, Slot>): readonly Slot[] {
  const path: Slot[] = [];
  for (let slot = schedule.get(card); slot; ) {
    path.push(slot);
    const before = (plan.tasks.get(slot.card)?.waitsFor ?? []).map((id) => schedule.get(id));
    slot = before.reduce((a, b) => (b && (!a || b.finish > a.finish) ? b : a), undefined);
  }
  return path.reverse();
}
