import type * as Y from 'yjs';
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

/** Reads one table of a document, and again only the records that have changed. */
export class TableReader<T> {
  private readonly builder = new TableBuilder<T>();
  private readonly failed = new Map<string, Problem>();
  private readonly dirty = new Set<string>();
  private all = true;
  private readonly table: TableName;
  private readonly live: Y.Map<unknown>;
  private readonly watch: (events: Y.YEvent<Y.AbstractType<unknown>>[]) => void;

  /** `onChange` is called with every change, before anybody hears of the transaction. */
  constructor(table: TableName, live: Y.Map<unknown>, onChange: () => void) {
    this.table = table;
    this.live = live;
    this.watch = (events) => {
      onChange();
      for (const event of events) {
        if (event.target === (this.live as unknown))
          for (const key of event.changes.keys.keys()) this.dirty.add(key);
        else this.dirty.add(String(event.path[0]));
      }
    };
    live.observeDeep(this.watch);
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
    const read = TABLES[this.table].read(record);
    if (read && recordId(this.table, read as never) === id) {
      // Feelings alone have their id from their key.
      return { id, order, record: (read.id === id ? read : Object.freeze({ ...read, id })) as T };
    }
    const parsed = read ? null : TABLES[this.table].schema.safeParse(record);
    const fields = parsed?.error
      ? [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
      : ['id'];
    this.failed.set(id, { table: this.table, id, fields, raw: asJson(record) });
    return null;
  }
}
