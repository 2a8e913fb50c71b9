import { z } from 'zod';
import { fail, type Json, ok } from '../../base/index.ts';
import type { Fault } from '../fault.ts';
import { isGivenId, recordId } from '../file-record.ts';
import { LIMITS } from '../limits.ts';
import type { Operation } from '../operation.ts';
import { type Snapshot, tableIn } from '../snapshot.ts';
import { LIBRARY_TABLES, MAP_TABLES, TABLES, type TableName } from '../tables.ts';
import {
  beforeField,
  checkRecord,
  danglingFaults,
  defineCommand,
  isProblem,
  jsonField,
  Rooms,
  tableField,
} from './support.ts';

const item = z.object({ table: tableField, record: z.record(z.string(), jsonField), before: beforeField });

/** Adds records, a whole pasted group in one go. They may refer to one another. Ids are chosen by the caller. */
export const recordsAdd = defineCommand({
  schema: z.object({ type: z.literal('records.add'), records: z.array(item).min(1) }),
  plan: ({ records }, snapshot) => {
    const group = new Group(records, snapshot);
    const faults = records.flatMap((entry, index) => group.faultsAt(entry, index));
    return faults.length > 0 ? fail(faults) : ok(createAll(records, snapshot));
  },
});

type Item = z.output<typeof item>;

const COUNTED: Partial<Record<TableName, number>> = {
  cards: LIMITS.cards,
  lanes: LIMITS.lanes,
  steps: LIMITS.steps,
};

/** Ids are unique in the whole file, feelings apart: they are known by persona and step. */
const NAMED_TABLES = [...MAP_TABLES, ...LIBRARY_TABLES].filter((table) => table !== 'feelings');

/** The records that come together; looked at in their order. */
class Group {
  private readonly snapshot: Snapshot;
  private readonly coming: ReadonlySet<string>;
  private readonly seen = new Set<string>();
  private readonly counts = new Map<TableName, number>();

  constructor(records: readonly Item[], snapshot: Snapshot) {
    this.snapshot = snapshot;
    this.coming = new Set(records.map(({ table, record }) => `${table}:${recordId(table, record)}`));
  }

  faultsAt({ table, record }: Item, index: number): Fault[] {
    const checked = checkRecord(table, record, ['records', index, 'record']);
    if (!checked.ok) return [...checked.error];
    const at = `$.records[${index}].record`;
    const id = checked.value;
    const faults: Fault[] = [];
    if (isGivenId(table, id)) {
      faults.push({ code: 'bad-format', path: `${at}.id`, params: {} });
    }
    if (this.isTaken(table, id)) faults.push({ code: 'duplicate-id', path: `${at}.id`, params: { id } });
    const count = (this.counts.get(table) ?? 0) + 1;
    this.counts.set(table, count);
    const maximum = COUNTED[table] ?? LIMITS.records;
    if (tableIn(this.snapshot, table).size + count > maximum) {
      faults.push({ code: 'too-many', path: at, params: { maximum } });
    }
    const coming = (to: TableName, other: string) => this.coming.has(`${to}:${other}`);
    return [...faults, ...danglingFaults(table, record, at, this.snapshot, coming)];
  }

  private isTaken(table: TableName, id: string): boolean {
    const key = table === 'feelings' ? `feelings:${id}` : id;
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    const tables = table === 'feelings' ? [table] : NAMED_TABLES;
    return (
      tables.some((other) => tableIn(this.snapshot, other).has(id)) || isProblem(this.snapshot, table, id)
    );
  }
}

function createAll(records: readonly Item[], snapshot: Snapshot): Operation[] {
  const rooms = new Rooms(snapshot);
  const groups = Map.groupBy(records, ({ table, record, before }) =>
    JSON.stringify([table, before, TABLES[table].place.map((key) => record[key] ?? null)]),
  );
  return [...groups.values()].flatMap((group) => {
    const { table, record: like, before } = group[0] as Item;
    const ids = group.map(({ record }) => String(recordId(table, record)));
    const room = rooms.insert(table, like, before, ids);
    const created = group.map(
      ({ record }, i): Operation => ({
        op: 'create',
        table,
        record: record as { readonly [key: string]: Json },
        order: room.keys[i] as string,
      }),
    );
    return [...room.operations, ...created];
  });
}
