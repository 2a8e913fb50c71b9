import { z } from 'zod';
import { fail, type Json, ok } from '../../base/index.ts';
import type { Fault } from '../fault.ts';
import { type FileRecord, recordId } from '../file.ts';
import { LIMITS } from '../limits.ts';
import type { Operation } from '../operation.ts';
import { referencedIds } from '../references.ts';
import { type Snapshot, tableIn } from '../snapshot.ts';
import { isMapTable, TABLES, type TableName } from '../tables.ts';
import {
  beforeField,
  checkRecord,
  defineCommand,
  jsonField,
  makeRoom,
  siblingsOf,
  tableField,
} from './support.ts';

const item = z.object({ table: tableField, record: z.record(z.string(), jsonField), before: beforeField });

/** Adds records, a whole pasted group in one go. They may refer to one another. Ids are chosen by the caller. */
export const recordsAdd = defineCommand({
  schema: z.object({ type: z.literal('records.add'), records: z.array(item).min(1) }),
  plan: ({ records }, snapshot) => {
    const faults = records.flatMap((entry, index) => recordFaults(entry, index, snapshot, records));
    if (faults.length > 0) return fail(faults);
    return ok(createAll(records, snapshot));
  },
});

type Item = z.output<typeof item>;

const COUNTED: Partial<Record<TableName, number>> = {
  cards: LIMITS.cards,
  lanes: LIMITS.lanes,
  steps: LIMITS.steps,
};

function recordFaults(
  { table, record }: Item,
  index: number,
  snapshot: Snapshot,
  all: readonly Item[],
): Fault[] {
  const path = ['records', index, 'record'];
  const checked = checkRecord(table, record, path);
  if (!checked.ok) return [...checked.error];
  const at = `$.records[${index}].record`;
  const faults: Fault[] = [];
  const twin = all.some(
    (other, i) => i < index && other.table === table && recordId(table, other.record) === checked.value,
  );
  if (twin || tableIn(snapshot, table).has(checked.value)) {
    faults.push({ code: 'duplicate-id', path: `${at}.id`, params: { id: checked.value } });
  }
  const maximum = COUNTED[table];
  const nth = all.slice(0, index + 1).filter((other) => other.table === table).length;
  if (maximum !== undefined && tableIn(snapshot, table).size + nth > maximum) {
    faults.push({ code: 'too-many', path: at, params: { maximum } });
  }
  return [...faults, ...danglingFaults(table, record, at, snapshot, all)];
}

/** References inside the map must resolve, in the snapshot or in the group itself. */
function danglingFaults(
  table: TableName,
  record: FileRecord,
  at: string,
  snapshot: Snapshot,
  all: readonly Item[],
): Fault[] {
  return TABLES[table].references
    .filter((reference) => isMapTable(reference.to))
    .flatMap((reference) =>
      referencedIds(record, reference)
        .filter(({ id }) => !tableIn(snapshot, reference.to).has(id))
        .filter(
          ({ id }) =>
            !all.some((other) => other.table === reference.to && recordId(other.table, other.record) === id),
        )
        .map(
          ({ id, at: key }): Fault => ({
            code: 'no-such-record',
            path: `${at}.${key}`,
            params: { id, table: reference.to },
          }),
        ),
    );
}

function createAll(records: readonly Item[], snapshot: Snapshot): Operation[] {
  const groups = Map.groupBy(records, ({ table, record, before }) =>
    JSON.stringify([table, before, TABLES[table].place.map((key) => record[key] ?? null)]),
  );
  return [...groups.values()].flatMap((group) => {
    const first = group[0] as Item;
    const siblings = siblingsOf(snapshot, first.table, first.record);
    const room = makeRoom(siblings, first.before, group.length, first.table);
    const created = group.map(
      ({ table, record }, i): Operation => ({
        op: 'create',
        table,
        record: record as { readonly [key: string]: Json },
        order: room.keys[i] as string,
      }),
    );
    return [...room.operations, ...created];
  });
}
