import {
  createTable,
  joinSnapshot,
  LIBRARY_TABLES,
  type LibrarySnapshot,
  MAP_TABLES,
  type MapSnapshot,
  type Snapshot,
  type Table,
  type TableName,
  tableIn,
} from '../../src/core/model/index.ts';

type Rows = ReadonlyArray<readonly [id: string, order: string, record: object]>;

/** A snapshot without its functions: what can be sent to a worker. */
export interface PackedSnapshot {
  readonly journey: Snapshot['journey'];
  readonly tables: Readonly<Record<string, Rows>>;
}

const ALL: readonly TableName[] = [...MAP_TABLES, ...LIBRARY_TABLES];

export function packSnapshot(snapshot: Snapshot): PackedSnapshot {
  const rows = (table: Table<{ readonly id: string }>): Rows =>
    table.list.map((record) => [record.id, table.orderOf(record.id), record]);
  return {
    journey: snapshot.journey,
    tables: Object.fromEntries(ALL.map((name) => [name, rows(tableIn(snapshot, name))])),
  };
}

export function unpackSnapshot({ journey, tables }: PackedSnapshot): Snapshot {
  const unpack = (names: readonly TableName[]) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        createTable((tables[name] ?? []).map(([id, order, record]) => ({ id, order, record }))),
      ]),
    );
  const map = { ...unpack(MAP_TABLES), journey, extra: {}, uses: {}, problems: [] };
  const library = { ...unpack(LIBRARY_TABLES), problems: [] };
  return joinSnapshot(map as unknown as MapSnapshot, library as unknown as LibrarySnapshot);
}
