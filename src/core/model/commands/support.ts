import { z } from 'zod';
import { fail, type Json, keysAt, type Ordered, type OrderKey, ok, type Result } from '../../base/index.ts';
import { type Fault, type FaultCode, faultsOf, jsonPath } from '../fault.ts';
import { idField } from '../fields.ts';
import { type FileRecord, recordId } from '../file-record.ts';
import type { Operation } from '../operation.ts';
import { referencedIds } from '../references.ts';
import { type Snapshot, tableIn } from '../snapshot.ts';
import { isMapTable, LIBRARY_TABLES, MAP_TABLES, TABLES, type TableName } from '../tables.ts';

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
  return id === undefined ? fail([{ code: 'missing', path: jsonPath([...path, 'id']), params: {} }]) : ok(id);
}

/** References inside the map that lead nowhere, neither to the snapshot nor to what `coming` knows. */
export function danglingFaults(
  table: TableName,
  record: FileRecord,
  path: string,
  snapshot: Snapshot,
  coming: (table: TableName, id: string) => boolean = () => false,
): Fault[] {
  return TABLES[table].references
    .filter((reference) => isMapTable(reference.to))
    .flatMap((reference) =>
      referencedIds(record, reference)
        .filter(({ id }) => !tableIn(snapshot, reference.to).has(id) && !coming(reference.to, id))
        .map(
          ({ id, at }): Fault => ({
            code: 'no-such-record',
            path: `${path}.${at}`,
            params: { id, table: reference.to },
          }),
        ),
    );
}

/** Whether the document holds a record of that id which can't be read. */
export const isProblem = (snapshot: Snapshot, table: TableName, id: string): boolean =>
  [...snapshot.problems, ...snapshot.library.problems].some(
    (problem) => problem.table === table && problem.id === id,
  );

/** The same text for the same place; ids are never empty. */
const placeOf = (table: TableName, record: object): string =>
  TABLES[table].place.map((key) => (record as FileRecord)[key] ?? '').join('\n');

const isSamePlace = (table: TableName, a: object, b: object): boolean =>
  TABLES[table].place.every((key) => ((a as FileRecord)[key] ?? '') === ((b as FileRecord)[key] ?? ''));

/** Order keys for newcomers, and what has to make room for them. */
export interface Room {
  readonly keys: readonly OrderKey[];
  readonly operations: readonly Operation[];
}

/**
 * Gives out room place by place while one command is planned, so that its parts see one another.
 * `leaving` are the records that are about to move: they take up no room where they were.
 */
export class Rooms {
  private readonly snapshot: Snapshot;
  private readonly leaving: ReadonlySet<string>;
  private readonly places = new Map<string, Ordered[]>();

  constructor(snapshot: Snapshot, leaving: ReadonlySet<string> = new Set()) {
    this.snapshot = snapshot;
    this.leaving = leaving;
  }

  /** Room for records of these ids, in this order, in the place of `like`, before `before` or at the end. */
  insert(table: TableName, like: object, before: string | null, ids: readonly string[]): Room {
    const place = placeOf(table, like);
    const siblings = this.siblings(table, like, place);
    const anchor = this.anchor(table, like, before);
    const found = anchor === null ? -1 : siblings.findIndex((sibling) => sibling.id === anchor);
    const index = found < 0 ? siblings.length : found;
    const { keys, reKeyed } = keysAt(siblings, index, ids.length);
    const after = siblings.map(({ id, order }) => ({ id, order: reKeyed.get(id) ?? order }));
    after.splice(index, 0, ...ids.map((id, i) => ({ id, order: keys[i] as OrderKey })));
    this.places.set(`${table}\n${place}`, after);
    const operations = [...reKeyed].map(
      ([id, order]): Operation => ({ op: 'place', table, id, place: {}, order }),
    );
    return { keys, operations };
  }

  /** The place's records as planned so far. One look through the table costs less than sorting all of it by place. */
  private siblings(table: TableName, like: object, place: string): Ordered[] {
    const known = this.places.get(`${table}\n${place}`);
    if (known) return known;
    const all = tableIn(this.snapshot, table);
    return all.list
      .filter((record) => isSamePlace(table, record, like) && !this.leaving.has(record.id))
      .map(({ id }) => ({ id, order: all.orderOf(id) }));
  }

  /** When the record to stand before is itself leaving, the next one that stays takes its part. */
  private anchor(table: TableName, like: object, before: string | null): string | null {
    if (before === null || !this.leaving.has(before)) return before;
    const { list } = tableIn(this.snapshot, table);
    const from = list.findIndex((record) => record.id === before);
    const inPlace = list.slice(Math.max(from, 0)).filter((record) => isSamePlace(table, record, like));
    return inPlace[0]?.id === before ? (inPlace.find(({ id }) => !this.leaving.has(id))?.id ?? null) : null;
  }
}
