import { firstKeys } from '../base/index.ts';
import {
  createTable,
  isMapTable,
  LIBRARY_TABLES,
  MAP_TABLES,
  type Snapshot,
  type Table,
  type TableName,
  tableIn,
} from '../model/index.ts';
import { placeFields } from './fields.ts';
import type { AnyRecord } from './records-across.ts';

/** Records that stood one after the other, behind one that has stayed; null: before all others. */
type GoneRun = readonly [behind: string | null, records: readonly AnyRecord[]];

/** What is gone from a journey, and where it was, as plain data. Tables from which nothing is gone are left out. */
export type Gone = Readonly<Partial<Record<TableName, readonly GoneRun[]>>>;

/** What the earlier journey had and the later one hasn't. */
export function goneFrom(before: Snapshot, after: Snapshot): Gone {
  return Object.fromEntries(
    [...MAP_TABLES, ...LIBRARY_TABLES].flatMap((table) => {
      const runs = runsOf(table, tableIn(before, table), tableIn(after, table));
      return runs.length > 0 ? [[table, runs]] : [];
    }),
  );
}

/** A journey with all that is gone from it still in its place. */
export function withGone(after: Snapshot, gone: Gone): Snapshot {
  const tables = Object.entries(gone).map(
    ([table, runs]) => [table as TableName, putIn(tableIn(after, table as TableName), runs)] as const,
  );
  const ofMap = tables.filter(([table]) => isMapTable(table));
  const ofLibrary = tables.filter(([table]) => !isMapTable(table));
  return Object.freeze({
    ...after,
    ...Object.fromEntries(ofMap),
    library: Object.freeze({ ...after.library, ...Object.fromEntries(ofLibrary) }),
  }) as Snapshot;
}

/** The later journey with all that is gone from the earlier one still in its place: what a comparison draws. */
export const bothSides = (before: Snapshot, after: Snapshot): Snapshot =>
  withGone(after, goneFrom(before, after));

function runsOf(table: TableName, before: Table<AnyRecord>, after: Table<AnyRecord>): readonly GoneRun[] {
  if (before.list.every(({ id }) => after.has(id))) return [];
  const fields = placeFields(table);
  const placeOf = (record: AnyRecord): string =>
    fields.map((key) => (record as unknown as Record<string, unknown>)[key] ?? '').join('\n');
  /** By the neighbour that they stood behind; those that stood first in their place come before all. */
  const behind = new Map<string | null, AnyRecord[]>();
  const last = new Map<string, string | null>();
  for (const record of before.list) {
    const place = placeOf(record);
    const now = after.get(record.id);
    if (now) {
      if (now === record || placeOf(now) === place) last.set(place, record.id);
      continue;
    }
    const anchor = last.get(place) ?? null;
    const group = behind.get(anchor);
    if (group) group.push(record);
    else behind.set(anchor, [record]);
  }
  return [...behind];
}

function putIn(table: Table<AnyRecord>, runs: readonly GoneRun[]): Table<AnyRecord> {
  const behind = new Map(runs);
  const list = [
    ...(behind.get(null) ?? []),
    ...table.list.flatMap((record) => [record, ...(behind.get(record.id) ?? [])]),
  ];
  const keys = firstKeys(list.length);
  return createTable(list.map((record, at) => ({ id: record.id, order: keys[at] as string, record })));
}
