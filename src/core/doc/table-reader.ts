import type * as Y from 'yjs';
import { deepFreeze } from '../base/index.ts';
import {
  type Entry,
  type Problem,
  recordId,
  TABLES,
  type Table,
  TableBuilder,
  type TableName,
} from '../model/index.ts';
import { asJson, decodeRecord } from './codec.ts';

const EMPTY: readonly never[] = Object.freeze([]);

/** One empty list for all: most records have several, and thousands of them are kept. */
function shareEmpty<R extends object>(record: R): R {
  for (const [key, value] of Object.entries(record)) {
    if (Array.isArray(value) && value.length === 0) Reflect.set(record, key, EMPTY);
  }
  return record;
}

/** Reads one table of a document, and again only the records that have changed. */
export class TableReader<T> {
  private readonly builder = new TableBuilder<T>();
  private readonly failed = new Map<string, Problem>();
  private readonly dirty = new Set<string>();
  private all = true;
  private readonly table: TableName;
  private readonly live: Y.Map<unknown>;
  private readonly watch: (events: Y.YEvent<Y.AbstractType<unknown>>[]) => void;

  constructor(table: TableName, live: Y.Map<unknown>) {
    this.table = table;
    this.live = live;
    this.watch = (events) => {
      for (const event of events) {
        if (event.target === (this.live as unknown))
          for (const key of event.changes.keys.keys()) this.dirty.add(key);
        else this.dirty.add(String(event.path[0]));
      }
    };
    live.observeDeep(this.watch);
  }

  get changed(): boolean {
    return this.all || this.dirty.size > 0;
  }

  get problems(): Iterable<Problem> {
    return this.failed.values();
  }

  /** The table as the document has it now. */
  read(): Table<T> {
    if (this.all) {
      this.failed.clear();
      this.builder.reset([...this.live.keys()].flatMap((id) => this.readEntry(id) ?? []));
    } else if (this.dirty.size > 0) {
      this.builder.update(new Map([...this.dirty].map((id) => [id, this.readEntry(id)])));
    }
    this.all = false;
    this.dirty.clear();
    return this.builder.table;
  }

  close(): void {
    this.live.unobserveDeep(this.watch);
  }

  private readEntry(id: string): Entry<T> | null {
    this.failed.delete(id);
    if (!this.live.has(id)) return null;
    const { record, order } = decodeRecord(this.table, id, this.live.get(id));
    const parsed = TABLES[this.table].schema.safeParse(record);
    if (parsed.success && recordId(this.table, parsed.data as never) === id) {
      // The parsed record is a copy already; feelings alone have their id from their key.
      const own = parsed.data.id === id ? parsed.data : { ...parsed.data, id };
      return { id, order, record: deepFreeze(shareEmpty(own)) as T };
    }
    const fields = parsed.success
      ? ['id']
      : [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    this.failed.set(id, { table: this.table, id, fields, raw: asJson(record) });
    return null;
  }
}
