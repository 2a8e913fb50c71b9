import {
  type Journey,
  LIBRARY_TABLES,
  type LibraryTables,
  MAP_TABLES,
  type MapTables,
  type Snapshot,
} from '../model/index.ts';

/** When and where it is. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** `Asia/Shanghai`: whose midnight begins a day. */
  readonly timeZone: string;
}

/** What is computed once and shared by rules. Pure, and read through the context alone. */
export type Index<T> = (context: Context) => T;

/**
 * The journey as rules and indexes see it. Whatever they read is noted; as long as all of it is the same, so is
 * their result, and they aren't asked again.
 */
export interface Context {
  readonly journey: Journey;
  readonly uses: Snapshot['uses'];
  /** All tables, the map's and the library's. */
  readonly tables: MapTables & LibraryTables;
  /** The day, `2026-12-31`, by the clock. */
  readonly today: string;
  /** Changes at every run: what reads it is never remembered. */
  readonly now: number;
  readonly timeZone: string;
  use<T>(index: Index<T>): T;
}

type Source = string | Index<unknown>;

interface Memory {
  readonly value: unknown;
  /** What it was made from, in the order of reading. */
  readonly reads: ReadonlyMap<Source, unknown>;
  /** The run in which it was last found to hold. */
  run: number;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes longer than checking a card. */
function dayIn(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  dayFormats.set(timeZone, made);
  return made;
}

/** What nobody asked for in so many runs is forgotten. */
const KEPT_RUNS = 64;

/** Remembers from one run to the next what was computed, and from what. */
export class Reader {
  private readonly memories = new Map<Index<unknown>, Memory>();
  private values: Readonly<Record<string, unknown>> = {};
  private run = 0;
  /** What is being computed notes its reads in the last of them. */
  private readonly reading: Array<Map<Source, unknown>> = [];
  private readonly context: Context;

  constructor() {
    const read = (name: string) => this.note(name, this.values[name]);
    const getters = (names: readonly string[]): PropertyDescriptorMap =>
      Object.fromEntries(names.map((name) => [name, { get: () => read(name), enumerable: true }]));
    const tables = Object.defineProperties({}, getters([...MAP_TABLES, ...LIBRARY_TABLES]));
    this.context = Object.defineProperties(
      { tables, use: <T>(index: Index<T>) => this.note(index, this.valueOf(index)) as T },
      getters(['journey', 'uses', 'today', 'now', 'timeZone']),
    ) as Context;
  }

  /** Starts a run on this snapshot. */
  open(snapshot: Snapshot, { now, timeZone }: Clock): void {
    const { library, ...map } = snapshot;
    const today = dayIn(timeZone).format(now);
    this.values = { ...library, ...map, now, timeZone, today };
    this.run++;
    if (this.run % KEPT_RUNS === 0) this.forget();
  }

  /** The index of the run that is open. */
  valueOf<T>(index: Index<T>): T {
    const known = this.memories.get(index);
    if (known && this.holds(known)) return known.value as T;
    const reads = new Map<Source, unknown>();
    this.reading.push(reads);
    try {
      const made = index(this.context);
      const value = known && sameItems(known.value, made) ? known.value : made;
      this.memories.set(index, { value, reads, run: this.run });
      return value as T;
    } finally {
      this.reading.pop();
    }
  }

  /** Asks something once, of the run that is open; what it uses is remembered, the answer is not. */
  ask<T>(question: (context: Context) => T): T {
    return question(this.context);
  }

  private forget(): void {
    for (const [index, { run }] of this.memories) {
      if (run < this.run - KEPT_RUNS) this.memories.delete(index);
    }
  }

  private note<T>(source: Source, value: T): T {
    this.reading.at(-1)?.set(source, value);
    return value;
  }

  private holds(memory: Memory): boolean {
    if (memory.run === this.run) return true;
    for (const [source, value] of memory.reads) {
      const now = typeof source === 'string' ? this.values[source] : this.valueOf(source);
      if (!Object.is(now, value)) return false;
    }
    memory.run = this.run;
    return true;
  }
}

/** Lists of the same items count as the same, so that what is built on them holds too. */
const sameItems = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) &&
  Array.isArray(b) &&
  a.length === b.length &&
  a.every((item, i) => Object.is(item, b[i]));
