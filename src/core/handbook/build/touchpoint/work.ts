import { DRAWING_WORDS } from '../../../layout/index.ts';
import type { Card, LaneRole, Snapshot } from '../../../model/index.ts';
import type { Block } from '../../tree/block.ts';
import { type Book, roleLine, titleOf } from '../book.ts';
import { proseLine } from '../markdown.ts';
import { cell, duration, type Line, number, said, strong, table } from '../nodes.ts';
import type { Touchpoint } from './touchpoint.ts';

const WORK: ReadonlySet<LaneRole> = new Set(['frontstage', 'backstage', 'support']);

interface Workings {
  readonly roleOf: (card: string) => LaneRole | undefined;
  /** What must be done before it, in the order of the map. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  /** What it sets off. */
  readonly after: ReadonlyMap<string, readonly string[]>;
}

const workings = new WeakMap<Snapshot, Workings>();

/** The work behind a journey's cards: what one needs comes before it, and so does work that flows into it. */
function workingsOf(snapshot: Snapshot): Workings {
  const known = workings.get(snapshot);
  if (known) return known;
  const { cards, lanes, links } = snapshot;
  const roleOf = (id: string) => lanes.get(cards.get(id)?.lane ?? '')?.role;
  const isWork = (id: string): boolean => WORK.has(roleOf(id) ?? 'notes');
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, value: string): void => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const { from, to, kind } of links.list) {
    if (kind === 'needs' && isWork(to)) put(before, from, to);
    if (kind !== 'flow' || !isWork(to)) continue;
    if (isWork(from)) put(before, to, from);
    else put(after, from, to);
  }
  const made = { roleOf, before, after };
  workings.set(snapshot, made);
  return made;
}

/** The cards of the work behind a touchpoint, each after what it waits for. */
export function workBehind(snapshot: Snapshot, touchpoint: string): readonly Card[] {
  const { before, after } = workingsOf(snapshot);
  const seen = new Set([touchpoint]);
  const order: string[] = [];
  // Not by recursion: a chain may be as long as the map has cards.
  const visit = (start: string): void => {
    const path = [{ id: start, next: 0 }];
    seen.add(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const waits = before.get(top.id) ?? [];
      const next = waits[top.next++];
      if (next === undefined) {
        order.push(top.id);
        path.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        path.push({ id: next, next: 0 });
      }
    }
  };
  for (const id of [...(before.get(touchpoint) ?? []), ...(after.get(touchpoint) ?? [])]) {
    if (!seen.has(id)) visit(id);
  }
  return order.flatMap((id) => snapshot.cards.get(id) ?? []);
}

/** The steps of the standard procedure behind a touchpoint. */
export function workTable(book: Book, { source, card, section }: Touchpoint): readonly Block[] {
  const { words } = book;
  const { roleOf } = workingsOf(source.snapshot);
  const { roles } = DRAWING_WORDS[book.locale];
  const text = ({ title, body }: Card): Line => {
    const more = proseLine(body);
    return [
      ...strong(titleOf(title, words)),
      ...(more.length > 0 ? [{ type: 'break' as const }, ...more] : []),
    ];
  };
  return table(
    `${section}-work`,
    words['at.work'],
    [
      [words['work.n'], 1, 'end'],
      [words['work.work'], 6],
      [words['work.lane'], 2],
      [words['work.owner'], 2],
      [words['work.takes'], 2],
    ],
    workBehind(source.snapshot, card.id).map((work, at) => ({
      cells: [
        cell(number(at + 1)),
        cell(text(work)),
        cell(said(roles[roleOf(work.id) ?? 'notes'])),
        cell(roleLine(book, work.owner)),
        cell(work.duration ? duration(work.duration) : []),
      ],
    })),
  );
}
