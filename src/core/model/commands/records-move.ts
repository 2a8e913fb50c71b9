import { z } from 'zod';
import { fail, ok } from '../../base/index.ts';
import { type Fault, faultsOf } from '../fault.ts';
import { idField } from '../fields.ts';
import type { Operation } from '../operation.ts';
import { type Snapshot, tableIn } from '../snapshot.ts';
import { TABLES, type TableName } from '../tables.ts';
import { beforeField, defineCommand, Rooms, refuse, tableField } from './support.ts';

type Place = Readonly<Record<string, string | null>>;

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
    const { place: keys } = TABLES[table];
    const foreign = Object.keys(place).find((key) => !keys.includes(key));
    if (foreign !== undefined) return refuse('bad-format', `$.place.${foreign}`);
    const faults = moveFaults(snapshot, table, ids, place);
    if (faults.length > 0) return fail(faults);

    const rooms = new Rooms(snapshot, new Set(ids));
    const groups = Map.groupBy(new Set(ids), (id) =>
      JSON.stringify(keys.map((key) => placed(all.get(id), place)[key])),
    );
    const operations = [...groups.values()].flatMap((group): Operation[] => {
      const room = rooms.insert(table, placed(all.get(group[0] as string), place), before, group);
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

function moveFaults(snapshot: Snapshot, table: TableName, ids: readonly string[], place: Place): Fault[] {
  const missing = (path: string, id: string, to: TableName): Fault => ({
    code: 'no-such-record',
    path,
    params: { id, table: to },
  });
  const places = TABLES[table].references.flatMap((reference) => {
    const id = place[reference.path];
    const known = typeof id !== 'string' || tableIn(snapshot, reference.to).has(id);
    return known ? [] : [missing(`$.place.${reference.path}`, id, reference.to)];
  });
  const records = ids.flatMap((id) => {
    const record = tableIn(snapshot, table).get(id);
    if (!record) return [missing('$.ids', id, table)];
    const taken = Object.keys(place).some((key) => place[key] === null);
    const parsed = taken ? TABLES[table].schema.safeParse(placed(record, place)) : null;
    return parsed?.error ? faultsOf(parsed.error, ['place']) : [];
  });
  return [...places, ...records];
}

function placed(record: object | undefined, place: Place): Record<string, unknown> {
  const after: Record<string, unknown> = { ...record, ...place };
  for (const key of Object.keys(place)) if (place[key] === null) delete after[key];
  return after;
}
