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

/** Finds entries by id: most in a map that many tables share, the latest changes in a small one of the table's own. */
interface Index<T> {
  readonly base: ReadonlyMap<string, Entry<T>>;
  readonly changed: ReadonlyMap<string, Entry<T> | null>;
}

const find = <T>({ base, changed }: Index<T>, id: string): Entry<T> | undefined => {
  const entry = changed.get(id);
  return entry === undefined ? base.get(id) : (entry ?? undefined);
};

function tableOf<T>(list: readonly T[], index: Index<T>): Table<T> {
  return Object.freeze({
    list: Object.freeze(list),
    size: list.length,
    get: (id: string) => find(index, id)?.record,
    has: (id: string) => find(index, id) !== undefined,
    orderOf: (id: string) => find(index, id)?.order ?? '',
  });
}

const indexOf = <T>(entries: readonly Entry<T>[]): Index<T> => ({
  base: new Map(entries.map((entry) => [entry.id, entry])),
  changed: new Map(),
});

/** A table made from scratch. */
export function createTable<T>(entries: Iterable<Entry<T>>): Table<T> {
  const sorted = [...entries].sort(compareOrder);
  return tableOf(
    sorted.map((entry) => entry.record),
    indexOf(sorted),
  );
}

/** So many changes at once are put in one by one; more of them are merged in. */
const FEW = 64;

/**
 * Keeps a table up to date while single records change. A change costs a copy of the list and of the latest
 * changes; the large index is made anew only once in a while. Tables given out before stay as they are.
 */
export class TableBuilder<T> {
  private entries: Entry<T>[] = [];
  private index: Index<T> = indexOf<T>([]);
  private built: Table<T> | null = null;

  get table(): Table<T> {
    this.built ??= tableOf(
      this.entries.map((entry) => entry.record),
      this.index,
    );
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
    this.entries = changes.size > FEW ? this.mergeIn(changes) : this.putIn(changes);
    const changed = new Map([...this.index.changed, ...changes]);
    const many = changed.size > FEW + this.entries.length / FEW;
    this.index = many ? indexOf(this.entries) : { base: this.index.base, changed };
    this.built = null;
  }

  private putIn(changes: ReadonlyMap<string, Entry<T> | null>): Entry<T>[] {
    const entries = this.entries.slice();
    for (const [id, entry] of changes) {
      const before = find(this.index, id);
      const from = before && position(entries, before);
      if (from !== undefined && entry && before?.order === entry.order) {
        entries[from] = entry;
        continue;
      }
      if (from !== undefined) entries.splice(from, 1);
      if (entry) entries.splice(position(entries, entry), 0, entry);
    }
    return entries;
  }

  private mergeIn(changes: ReadonlyMap<string, Entry<T> | null>): Entry<T>[] {
    const kept = this.entries.filter((entry) => !changes.has(entry.id));
    const come = [...changes.values()].filter((entry) => entry !== null);
    // Two sorted runs: the sort finds and merges them.
    return [...kept, ...come.sort(compareOrder)].sort(compareOrder);
  }
}

/** Where the entry stands among sorted ones, or would. */
function position(entries: readonly Entry<unknown>[], entry: Entry<unknown>): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareOrder(entries[middle] as Entry<unknown>, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
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
