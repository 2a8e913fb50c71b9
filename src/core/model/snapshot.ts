import { compareOrder, type Json, type OrderKey } from '../base/index.ts';
import type { Journey } from './records/journey.ts';
import type { LibraryRecords, LibraryTable, MapRecords, MapTable, TableName } from './tables.ts';

/** The records of one kind, in display order. Frozen; a change makes a new table that shares the unchanged records. */
export interface Table<T> {
  readonly list: readonly T[];
  readonly size: number;
  get(id: string): T | undefined;
  has(id: string): boolean;
  /** The record's order key; commands put new keys beside it. */
  orderOf(id: string): OrderKey;
}

export interface Entry<T> {
  readonly id: string;
  readonly order: OrderKey;
  readonly record: T;
}

/** Makes a table of entries already sorted by `compareOrder`. */
function tableOf<T>(entries: readonly Entry<T>[], index: ReadonlyMap<string, number>): Table<T> {
  const list = Object.freeze(entries.map((entry) => entry.record));
  return Object.freeze({
    list,
    size: list.length,
    get: (id: string) => {
      const at = index.get(id);
      return at === undefined ? undefined : list[at];
    },
    has: (id: string) => index.has(id),
    orderOf: (id: string) => {
      const at = index.get(id);
      return at === undefined ? '' : (entries[at] as Entry<T>).order;
    },
  });
}

const indexOf = <T>(entries: readonly Entry<T>[]) => new Map(entries.map((entry, at) => [entry.id, at]));

/** A table made from scratch. */
export function createTable<T>(entries: Iterable<Entry<T>>): Table<T> {
  const sorted = [...entries].sort(compareOrder);
  return tableOf(sorted, indexOf(sorted));
}

/**
 * Keeps a table up to date while single records change. Replacing records that keep their
 * order costs one copy of the list; the index is shared until something moves, comes or goes.
 */
export class TableBuilder<T> {
  private entries: Entry<T>[] = [];
  private index: Map<string, number> = new Map();
  private built: Table<T> | null = null;

  get table(): Table<T> {
    this.built ??= tableOf(this.entries, this.index);
    return this.built;
  }

  /** Starts over. */
  reset(entries: Iterable<Entry<T>>): void {
    this.entries = [...entries].sort(compareOrder);
    this.index = indexOf(this.entries);
    this.built = null;
  }

  /** Applies changes by id; null means that the record is gone. */
  update(changes: ReadonlyMap<string, Entry<T> | null>): void {
    let moved = false;
    for (const [id, entry] of changes) {
      const at = this.index.get(id);
      const before = at === undefined ? undefined : this.entries[at];
      if (entry === null ? before !== undefined : before?.order !== entry.order) moved = true;
    }
    if (!moved) {
      this.entries = this.entries.slice();
      for (const [id, entry] of changes) {
        const at = this.index.get(id);
        if (entry && at !== undefined) this.entries[at] = entry;
      }
      this.built = null;
      return;
    }
    const kept = this.entries.filter((entry) => !changes.has(entry.id));
    const come = [...changes.values()]
      .filter((entry): entry is Entry<T> => entry !== null)
      .sort(compareOrder);
    this.entries = mergeSorted(kept, come);
    this.index = indexOf(this.entries);
    this.built = null;
  }
}

function mergeSorted<T>(a: readonly Entry<T>[], b: readonly Entry<T>[]): Entry<T>[] {
  const merged: Entry<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (right === undefined || (left !== undefined && compareOrder(left, right) <= 0)) {
      merged.push(left as Entry<T>);
      i++;
    } else {
      merged.push(right);
      j++;
    }
  }
  return merged;
}

/** A record that fails its schema: left as it is, shown, kept out of the tables. */
export interface Problem {
  readonly table: TableName | 'journey';
  readonly id: string;
  /** The fields that fail. */
  readonly fields: readonly string[];
  /** What could be read, for showing. */
  readonly raw: Json;
}

export type MapTables = { readonly [K in MapTable]: Table<MapRecords[K]> };
export type LibraryTables = { readonly [K in LibraryTable]: Table<LibraryRecords[K]> };

/** The library as it is now. */
export interface LibrarySnapshot extends LibraryTables {
  readonly problems: readonly Problem[];
}

/** One map as it is now, without the library. */
export interface MapSnapshot extends MapTables {
  readonly journey: Journey;
  /** Keys of the file's top level that this version does not know. */
  readonly extra: Readonly<Record<string, Json>>;
  /** Library records that came with the journey, used by a card or not: id → table. */
  readonly uses: Readonly<Record<string, LibraryTable>>;
  readonly problems: readonly Problem[];
}

/** All that checks, layout and screens read: a map with its workspace's library. Frozen. */
export interface Snapshot extends MapSnapshot {
  readonly library: LibrarySnapshot;
}

/** Joins a map and a library. */
export const joinSnapshot = (map: MapSnapshot, library: LibrarySnapshot): Snapshot =>
  Object.freeze({ ...map, library });

/** The table of that name, wherever it lives. */
export function tableIn(snapshot: Snapshot, table: TableName): Table<{ readonly id: string }> {
  return table in snapshot.library
    ? snapshot.library[table as LibraryTable]
    : (snapshot[table as MapTable] as Table<{ readonly id: string }>);
}
