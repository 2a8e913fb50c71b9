import { z } from 'zod';
import { fail, ok } from '../../base/index.ts';
import type { Fault } from '../fault.ts';
import { idField } from '../fields.ts';
import type { Operation } from '../operation.ts';
import { tableIn } from '../snapshot.ts';
import { TABLES } from '../tables.ts';
import { beforeField, defineCommand, makeRoom, refuse, siblingsOf, tableField } from './support.ts';

/**
 * Moves records, in the order given, to a place and before a record there (or to its end).
 * Keys of the place that are left out stay as they are; null takes an optional one away.
 */
export const recordsMove = defineCommand({
  schema: z.object({
    type: z.literal('records.move'),
    table: tableField,
    ids: z.array(idField).min(1),
    place: z.record(z.string(), idField.nullable()).default({}),
    before: beforeField,
  }),
  plan: ({ table, ids, place, before }, snapshot) => {
    const all = tableIn(snapshot, table);
    const { place: keys, references } = TABLES[table];
    const foreign = Object.keys(place).find((key) => !keys.includes(key));
    if (foreign !== undefined) return refuse('bad-format', `$.place.${foreign}`);
    const faults: Fault[] = [];
    for (const reference of references) {
      const id = place[reference.path];
      if (typeof id === 'string' && !tableIn(snapshot, reference.to).has(id)) {
        faults.push({
          code: 'no-such-record',
          path: `$.place.${reference.path}`,
          params: { id, table: reference.to },
        });
      }
    }
    for (const id of ids) {
      if (!all.has(id)) faults.push({ code: 'no-such-record', path: '$.ids', params: { id, table } });
    }
    if (faults.length > 0) return fail(faults);

    const groups = Map.groupBy(new Set(ids), (id) =>
      JSON.stringify(keys.map((key) => placed(all.get(id), place)[key])),
    );
    const operations = [...groups.values()].flatMap((group): Operation[] => {
      const moving = new Set(group);
      const anchor = anchorAfter(
        before,
        moving,
        siblingsOf(snapshot, table, placed(all.get(group[0] as string), place)),
      );
      const siblings = siblingsOf(snapshot, table, placed(all.get(group[0] as string), place)).filter(
        (sibling) => !moving.has(sibling.id),
      );
      const room = makeRoom(siblings, anchor, group.length, table);
      return [
        ...room.operations,
        ...group.map(
          (id, i): Operation => ({ op: 'place', table, id, place, order: room.keys[i] as string }),
        ),
      ];
    });
    return ok(operations);
  },
});

const placed = (
  record: object | undefined,
  place: Readonly<Record<string, string | null>>,
): Record<string, unknown> => {
  const after: Record<string, unknown> = { ...record, ...place };
  for (const key of Object.keys(place)) if (place[key] === null) delete after[key];
  return after;
};

/** When the record to stand before is itself moving, the next one that stays takes its part. */
function anchorAfter(
  before: string | null,
  moving: ReadonlySet<string>,
  siblings: readonly { id: string }[],
): string | null {
  if (before === null || !moving.has(before)) return before;
  const from = siblings.findIndex((sibling) => sibling.id === before);
  return siblings.slice(Math.max(from, 0)).find((sibling) => !moving.has(sibling.id))?.id ?? null;
}
