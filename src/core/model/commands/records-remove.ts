import { z } from 'zod';
import { ok } from '../../base/index.ts';
import { idField } from '../fields.ts';
import type { Operation } from '../operation.ts';
import { type Snapshot, tableIn } from '../snapshot.ts';
import type { TableName } from '../tables.ts';
import { defineCommand, isProblem, tableField } from './support.ts';

/**
 * Removes records, and with them what has no meaning without them: a card's links and measures,
 * a moment's actions, a stage's steps, a step's feelings. Cards never go with their stage, step or lane: they wait in the
 * tray, so that nothing a colleague wrote there is lost, and undo puts all of it back.
 */
export const recordsRemove = defineCommand({
  schema: z.object({
    type: z.literal('records.remove'),
    records: z.array(z.object({ table: tableField, id: idField })).min(1),
  }),
  plan: ({ records }, snapshot) => {
    const gone = new Set<string>();
    const operations: Operation[] = [];
    const remove = (table: TableName, id: string) => {
      const key = `${table}:${id}`;
      if (gone.has(key)) return;
      if (!tableIn(snapshot, table).has(id) && !isProblem(snapshot, table, id)) return;
      gone.add(key);
      operations.push(...(RELEASES[table]?.(snapshot, id) ?? []), { op: 'remove', table, id });
      for (const dependent of DEPENDENTS[table]?.(snapshot, id) ?? []) remove(dependent.table, dependent.id);
    };
    for (const { table, id } of records) remove(table, id);
    return ok(operations);
  },
});

type Found = ReadonlyArray<{ table: TableName; id: string }>;

const pick = (table: TableName, list: readonly { readonly id: string }[]): Found =>
  list.map(({ id }) => ({ table, id }));

/** What goes with a record of the table. */
const DEPENDENTS: Partial<Record<TableName, (snapshot: Snapshot, id: string) => Found>> = {
  stages: ({ steps }, id) =>
    pick(
      'steps',
      steps.list.filter((step) => step.stage === id),
    ),
  steps: ({ feelings }, id) =>
    pick(
      'feelings',
      feelings.list.filter((feeling) => feeling.step === id),
    ),
  cards: ({ links, measures }, id) => [
    ...pick(
      'links',
      links.list.filter((link) => link.from === id || link.to === id),
    ),
    ...pick(
      'measures',
      measures.list.filter((measure) => measure.card === id),
    ),
  ],
  moments: ({ actions }, id) =>
    pick(
      'actions',
      actions.list.filter((action) => action.moment === id),
    ),
};

/** What lets go of a record before it goes: a card's moments stay on their step. */
const RELEASES: Partial<Record<TableName, (snapshot: Snapshot, id: string) => Operation[]>> = {
  cards: ({ moments, cards }, id) =>
    moments.list
      .filter((moment) => moment.card === id)
      .map((moment) => ({
        op: 'place',
        table: 'moments',
        id: moment.id,
        place: { card: null, step: cards.get(id)?.step ?? moment.step },
        order: moments.orderOf(moment.id),
      })),
};
