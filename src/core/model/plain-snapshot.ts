import { createTable, type Entry, type Snapshot, type Table, tableIn } from './snapshot.ts';
import { LIBRARY_TABLES, MAP_TABLES, type TableName } from './tables.ts';

/** A snapshot as plain data, which can be sent to another thread. */
export interface PlainSnapshot {
  readonly facts: Pick<Snapshot, 'journey' | 'extra' | 'uses' | 'problems'>;
  readonly libraryProblems: Snapshot['problems'];
  readonly tables: Readonly<Partial<Record<TableName, readonly Entry<object>[]>>>;
}

export function plainSnapshot(snapshot: Snapshot): PlainSnapshot {
  const { journey, extra, uses, problems, library } = snapshot;
  const entriesOf = (name: TableName): Entry<object>[] => {
    const table: Table<{ readonly id: string }> = tableIn(snapshot, name);
    return table.list.map((record) => ({ id: record.id, order: table.orderOf(record.id), record }));
  };
  return {
    facts: { journey, extra, uses, problems },
    libraryProblems: library.problems,
    tables: Object.fromEntries([...MAP_TABLES, ...LIBRARY_TABLES].map((name) => [name, entriesOf(name)])),
  };
}

export function snapshotOfPlain({ facts, libraryProblems, tables }: PlainSnapshot): Snapshot {
  const made = (names: readonly TableName[]) =>
    Object.fromEntries(names.map((name) => [name, createTable(tables[name] ?? [])]));
  return Object.freeze({
    ...facts,
    ...made(MAP_TABLES),
    library: Object.freeze({ ...made(LIBRARY_TABLES), problems: libraryProblems }),
  }) as unknown as Snapshot;
}
