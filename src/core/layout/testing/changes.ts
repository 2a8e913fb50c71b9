import fc from 'fast-check';
import { deepFreeze } from '../../base/index.ts';
import { createTable, type Entry, LINK_KINDS, type MapTable, type Snapshot } from '../../model/index.ts';

interface Loose {
  readonly id: string;
}

/** The snapshot with other records in one table; those that are passed on stay the objects that they are. */
function edited(
  snapshot: Snapshot,
  name: MapTable,
  edit: (entries: readonly Entry<Loose>[]) => readonly Entry<Loose>[],
): Snapshot {
  const table = snapshot[name];
  const entries = (table.list as readonly Loose[]).map((record) => ({
    id: record.id,
    order: table.orderOf(record.id),
    record,
  }));
  return Object.freeze({ ...snapshot, [name]: createTable(edit(entries)) });
}

type Pick = <T>(list: readonly T[], nth: number) => T | undefined;
const pick: Pick = (list, nth) => list[nth % Math.max(1, list.length)];

const replace = (snapshot: Snapshot, table: MapTable, nth: number, change: object, order?: string) =>
  edited(snapshot, table, (entries) =>
    entries.map((entry, i) =>
      i === nth % entries.length
        ? { ...entry, order: order ?? entry.order, record: deepFreeze({ ...entry.record, ...change }) }
        : entry,
    ),
  );

const without = (snapshot: Snapshot, table: MapTable, nth: number) =>
  edited(snapshot, table, (entries) => entries.filter((_, i) => i !== nth % entries.length));

const withOneMore = (
  snapshot: Snapshot,
  table: MapTable,
  like: object | undefined,
  id: string,
  order: string,
) =>
  like
    ? edited(snapshot, table, (entries) => [
        ...entries.filter((entry) => entry.id !== id),
        { id, order, record: deepFreeze({ ...like, id }) },
      ])
    : snapshot;

const numbers = { a: fc.nat(), b: fc.nat(), c: fc.nat(), text: fc.string({ maxLength: 60 }) };
type Numbers = { readonly a: number; readonly b: number; readonly c: number; readonly text: string };

const CHANGES: Readonly<Record<string, (snapshot: Snapshot, given: Numbers) => Snapshot>> = {
  picture: (now, { a, b }) =>
    replace(now, 'cards', a, { image: b % 2 === 0 ? `image:${'0a'.repeat(32)}` : undefined }),
  title: (now, { a, text }) => replace(now, 'cards', a, { title: text }),
  move: (now, { a, b, c, text }) =>
    replace(
      now,
      'cards',
      a,
      { lane: pick(now.lanes.list, b)?.id, step: pick(now.steps.list, c)?.id },
      // Behind some other card.
      `${now.cards.orderOf(pick(now.cards.list, text.length + b)?.id ?? '')}${c % 10}`,
    ),
  add: (now, { a, b, c }) => {
    const like = pick(now.cards.list, a);
    const place = { lane: pick(now.lanes.list, b)?.id, step: pick(now.steps.list, c)?.id };
    return withOneMore(
      now,
      'cards',
      like && { ...like, ...place },
      `more${b % 3}`,
      `${now.cards.orderOf(like?.id ?? '')}V`,
    );
  },
  remove: (now, { a }) => without(now, 'cards', a),
  link: (now, { a, b, c, text }) =>
    withOneMore(
      now,
      'links',
      now.cards.size > 0
        ? {
            from: pick(now.cards.list, a)?.id,
            to: pick(now.cards.list, b)?.id,
            kind: pick(LINK_KINDS, c),
            label: text,
          }
        : undefined,
      `link${c % 5}`,
      `z${a % 9}`,
    ),
  label: (now, { a, text }) => replace(now, 'links', a, { label: text }),
  unlink: (now, { a }) => without(now, 'links', a),
  moment: (now, { a, b, c }) =>
    replace(now, 'moments', a, { step: pick(now.steps.list, b)?.id, card: pick(now.cards.list, c)?.id }),
  noMoment: (now, { a }) => without(now, 'moments', a),
  measure: (now, { a, b }) => replace(now, 'measures', a, { value: b, step: pick(now.steps.list, b)?.id }),
  feeling: (now, { a, b }) => replace(now, 'feelings', a, { score: (b % 11) - 5 }),
  lane: (now, { a, text }) => replace(now, 'lanes', a, { title: text.repeat(3) }),
  lanes: (now, { a, b }) =>
    replace(now, 'lanes', a, {}, `${now.lanes.orderOf(pick(now.lanes.list, b)?.id ?? '')}5`),
  stage: (now, { a, text }) => replace(now, 'stages', a, { goal: text }),
  step: (now, { a, b }) => replace(now, 'steps', a, { stage: pick(now.stages.list, b)?.id }),
  noStep: (now, { a }) => without(now, 'steps', a),
};

/** Anything that somebody may change of a journey. */
export const changes: fc.Arbitrary<(snapshot: Snapshot) => Snapshot> = fc
  .record({ kind: fc.constantFrom(...Object.keys(CHANGES)), ...numbers })
  .map(({ kind, ...given }) =>
    Object.assign((now: Snapshot) => CHANGES[kind]?.(now, given) ?? now, {
      [fc.toStringMethod]: () => `${kind} ${JSON.stringify(given)}`,
    }),
  );
