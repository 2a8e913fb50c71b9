import { type Duration, samePlain } from '../../base/index.ts';
import {
  type Case,
  checkPromises,
  closure,
  type PromiseCheck,
  planOf,
  type Slot,
  scheduleOf,
  type Task,
  type Window,
  type Work,
  waitOf,
} from '../arithmetic/index.ts';
import { calendarOfCard, calendarOfSla } from '../calendar/index.ts';
import type { Context } from '../context.ts';
import { comingWindow, work } from './plan.ts';

/** A promise, and how long its cards are tried to take instead of what they say; ids. */
export interface PromiseQuestion {
  readonly card: string;
  readonly sla: string;
  readonly tried: Readonly<Record<string, Duration>>;
}

/** A card that a promise waits for. */
export interface PathCard extends Slot {
  /** Whether it decides the end. */
  readonly decides: boolean;
  /** What it takes; null for nothing: of the promising card what it promises doesn't count. */
  readonly takes: Duration | null;
  readonly from: 'tried' | 'duration' | 'promise' | null;
  /** The calendar of its work; null for around the clock. */
  readonly calendar: string | null;
}

/** The work behind one promise at its worst start. */
export interface PromisePath {
  readonly card: string;
  readonly sla: string;
  readonly target: Duration;
  /** In which to say the instants. */
  readonly timeZone: string;
  readonly kept: boolean;
  readonly worst: Case;
  readonly best: Case;
  /** As it is, where something is tried. */
  readonly untried: Pick<PromiseCheck, 'kept' | 'worst'> | null;
  /** First to last; the promising card comes last among those that decide. */
  readonly cards: readonly PathCard[];
  /** The links along which those that decide wait for each other. */
  readonly links: readonly string[];
}

/** Why there is no path: the promise is not there, or its work runs in a circle. */
export type NoPath = 'gone' | 'circle';

type Found = { readonly task: Task; readonly check: PromiseCheck };

function checkOf(
  { card, sla }: PromiseQuestion,
  window: Window,
  tasks: ReadonlyMap<string, Task>,
): Found | null {
  const task = tasks.get(card);
  if (!task) return null;
  const behind = new Map(closure(task).map((one) => [one.card.id, one]));
  const checks = checkPromises({ tasks: behind, circles: [] }, window);
  const check = checks.find((one) => one.card.id === card && one.sla.id === sla);
  return check ? { task, check } : null;
}

function takesOf(
  task: Task,
  isLast: boolean,
  tried: PromiseQuestion['tried'],
): Pick<PathCard, 'takes' | 'from'> {
  const { id } = task.card;
  const [own] = task.work;
  if (own) return { takes: own.duration, from: tried[id] ? 'tried' : 'duration' };
  const [promise] = isLast ? [] : task.targets;
  return promise ? { takes: promise.duration, from: 'promise' } : { takes: null, from: null };
}

const linksBetween = ({ links, lanes, cards }: Work, path: readonly string[]): readonly string[] => {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const pairs = new Set(path.slice(1).map((card, i) => `${card} ${path[i]}`));
  return links
    .filter((link) => {
      const wait = waitOf(link, (id) => lanes.get(byId.get(id)?.lane ?? ''));
      return wait !== null && pairs.has(`${wait.card} ${wait.for}`);
    })
    .map(({ id }) => id);
};

/** The path of one promise, of the whole journey only what is behind it. Made once for all runs of one question. */
export const promisePath =
  (question: PromiseQuestion) =>
  ({ tables, timeZone, use }: Context): PromisePath | NoPath => {
    const { card, sla, tried } = question;
    const all = use(work);
    const window = use(comingWindow);
    const isPromised = all.cards.find(({ id }) => id === card)?.slas.includes(sla) && tables.slas.has(sla);
    if (!isPromised) return 'gone';
    const found = checkOf(question, window, planOf(all, new Map(Object.entries(tried))).tasks);
    if (!found) return planOf(all).tasks.has(card) ? 'gone' : 'circle';
    const { task, check } = found;
    const slots = scheduleOf(task, check.worst.start, task.work);
    const deciding = check.path.map((slot) => slot.card);
    const order = new Map(deciding.map((id, i) => [id, i]));
    const cards = [...slots]
      .map(([one, slot]): PathCard => {
        const calendar = calendarOfCard(one.card, tables);
        const decides = order.has(one.card.id);
        return { ...slot, decides, ...takesOf(one, one === task, tried), calendar: calendar?.id ?? null };
      })
      .sort((a, b) => (order.get(a.card) ?? deciding.length) - (order.get(b.card) ?? deciding.length));
    const calendars = check.path.map((slot) => calendarOfCard(tables.cards.get(slot.card) ?? {}, tables));
    const calendar = [...calendars, calendarOfSla(check.sla, tables)].find((one) => one !== null);
    const asItIs = samePlain(tried, {}) ? null : checkOf(question, window, planOf(all).tasks)?.check;
    return {
      card,
      sla,
      target: check.sla.target,
      timeZone: calendar?.timezone ?? timeZone,
      kept: check.kept,
      worst: check.worst,
      best: check.best,
      untried: asItIs ? { kept: asItIs.kept, worst: asItIs.worst } : null,
      cards,
      links: linksBetween(all, deciding),
    };
  };
