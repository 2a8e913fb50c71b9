import { deepFreeze, firstKeys } from '../../base/index.ts';
import {
  createTable,
  feelingId,
  joinSnapshot,
  LIBRARY_TABLES,
  type LibrarySnapshot,
  MAP_TABLES,
  type MapSnapshot,
  parseJourneyFile,
  type Snapshot,
  type TableName,
} from '../../model/index.ts';

/** A snapshot of what a journey file says, for tests. */
export function snapshotOf(file: unknown): Snapshot {
  const parsed = parseJourneyFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 3)));
  const { journey, library } = parsed.value;
  const map = { journey, extra: {}, uses: {}, problems: [], ...tables(MAP_TABLES, parsed.value) };
  return joinSnapshot(
    map as unknown as MapSnapshot,
    { problems: [], ...tables(LIBRARY_TABLES, library) } as unknown as LibrarySnapshot,
  );
}

type Loose = { readonly id?: string; readonly persona?: string; readonly step?: string };

const tables = (names: readonly TableName[], from: object) =>
  Object.fromEntries(names.map((name) => [name, tableOf(name, Reflect.get(from, name) as readonly Loose[])]));

function tableOf(name: TableName, records: readonly Loose[]) {
  const keys = firstKeys(records.length);
  return createTable(
    records.map((record, i) => {
      const id =
        name === 'feelings'
          ? feelingId(record.persona ?? '', record.step ?? '')
          : (record.id ?? `${name}-${i}`);
      return { id, order: keys[i] as string, record: deepFreeze({ ...record, id }) };
    }),
  );
}

/** The snapshot after one record was replaced; all others stay the objects that they are. */
export function replaceRecord(
  snapshot: Snapshot,
  table: (typeof MAP_TABLES)[number],
  id: string,
  change: object,
): Snapshot {
  const old = snapshot[table];
  const entries = (old.list as ReadonlyArray<{ readonly id: string }>).map((record) => ({
    id: record.id,
    order: old.orderOf(record.id),
    record: record.id === id ? deepFreeze({ ...record, ...change }) : record,
  }));
  return Object.freeze({ ...snapshot, [table]: createTable(entries) });
}

/** The same content in other objects: nothing that was remembered for a record applies to it. */
export function strange(snapshot: Snapshot): Snapshot {
  const fresh = (from: object, names: readonly TableName[]) =>
    Object.fromEntries(
      names.map((name) => {
        const table = Reflect.get(from, name) as MapSnapshot['cards'];
        const entries = table.list.map((record) => ({
          id: record.id,
          order: table.orderOf(record.id),
          record: deepFreeze(structuredClone(record)),
        }));
        return [name, createTable(entries)];
      }),
    );
  const library = { ...snapshot.library, ...fresh(snapshot.library, LIBRARY_TABLES) };
  return Object.freeze({ ...snapshot, ...fresh(snapshot, MAP_TABLES), library }) as Snapshot;
}
