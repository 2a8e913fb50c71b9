import { z } from 'zod';
import { fail, type Json, keysAt, type Ordered, type OrderKey, ok, type Result } from '../../base/index.ts';
import { type Fault, type FaultCode, faultsOf } from '../fault.ts';
import { idField } from '../fields.ts';
import { type FileRecord, recordId } from '../file.ts';
import type { Operation } from '../operation.ts';
import { type Snapshot, tableIn } from '../snapshot.ts';
import { LIBRARY_TABLES, MAP_TABLES, TABLES, type TableName } from '../tables.ts';

/** What a command comes down to, or why it is refused. Nothing is done half. */
export type Plan = Result<readonly Operation[], readonly Fault[]>;

/** A command: its shape as data, and the pure function that turns it into operations. */
export interface CommandKind<S extends z.ZodType> {
  readonly schema: S;
  readonly plan: (command: z.output<S>, snapshot: Snapshot) => Plan;
}

export const defineCommand = <S extends z.ZodType>(kind: CommandKind<S>): CommandKind<S> => kind;

export const tableField = z.enum([...MAP_TABLES, ...LIBRARY_TABLES] as [TableName, ...TableName[]]);
export const targetField = z.object({ table: z.union([tableField, z.literal('journey')]), id: idField });
export const jsonField: z.ZodType<Json> = z.json() as z.ZodType<Json>;

/** Where to insert: before this record, or at the end. */
export const beforeField = idField.nullable().default(null);

export const refuse = (code: FaultCode, path: string, params: Fault['params'] = {}): Plan =>
  fail([{ code, path, params }]);

/** Parses a record by its table's schema; the record as it came, without defaults, is what is stored. */
export function checkRecord(
  table: TableName,
  record: FileRecord,
  path: readonly PropertyKey[],
): Result<string, readonly Fault[]> {
  const parsed = TABLES[table].schema.safeParse(record, { reportInput: true });
  if (!parsed.success) return fail(faultsOf(parsed.error, path));
  const id = recordId(table, record);
  return id === undefined ? fail([{ code: 'missing', path: '$.id', params: {} }]) : ok(id);
}

const placeOf = (table: TableName, record: object): string =>
  JSON.stringify(TABLES[table].place.map((key) => (record as FileRecord)[key] ?? null));

/** The records that share a place, in order, as far as order keys go. */
export function siblingsOf(snapshot: Snapshot, table: TableName, record: object): Ordered[] {
  const all = tableIn(snapshot, table);
  const place = placeOf(table, record);
  return all.list
    .filter((other) => placeOf(table, other) === place)
    .map((other) => ({ id: other.id, order: all.orderOf(other.id) }));
}

/** Order keys for `count` newcomers before `before` among `siblings`, and what has to make room for them. */
export function makeRoom(
  siblings: readonly Ordered[],
  before: string | null,
  count: number,
  table: TableName,
): { keys: readonly OrderKey[]; operations: readonly Operation[] } {
  const found = before === null ? -1 : siblings.findIndex((sibling) => sibling.id === before);
  const { keys, reKeyed } = keysAt(siblings, found < 0 ? siblings.length : found, count);
  const operations = [...reKeyed].map(
    ([id, order]): Operation => ({ op: 'place', table, id, place: {}, order }),
  );
  return { keys, operations };
}
