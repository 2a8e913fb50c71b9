import type { Database } from 'better-sqlite3';

/** Where a document stands: its row's key, its epoch and its newest sequence. */
export interface Head {
  readonly key: number;
  readonly epoch: number;
  seq: number;
}

const mostRemembered = 20_000;

/**
 * Remembers where documents stand, which is most of what an append has to look up. Only to be used inside a write
 * transaction: SQLite then says whether another connection has written since, and what was remembered is forgotten.
 */
export class Heads {
  readonly #dataVersion: () => unknown;
  readonly #read: (name: string) => Head | undefined;
  readonly #known = new Map<string, Head>();
  #version: unknown = null;

  constructor(db: Database) {
    const version = db.prepare('PRAGMA data_version').pluck();
    this.#dataVersion = () => version.get();
    const read = db.prepare<[string], Head>(`
      SELECT key, epoch, coalesce(
        (SELECT seq FROM updates WHERE doc = key AND updates.epoch = documents.epoch ORDER BY seq DESC LIMIT 1),
        (SELECT seq FROM snapshots WHERE doc = key), 0) AS seq
      FROM documents WHERE name = ?`);
    this.#read = (name) => read.get(name);
  }

  /** To be called first in each write transaction. */
  refresh(): void {
    const version = this.#dataVersion();
    if (version !== this.#version || this.#known.size > mostRemembered) this.#known.clear();
    this.#version = version;
  }

  /** Undefined if there is no such document. The caller keeps `seq` up to date. */
  get(name: string): Head | undefined {
    const known = this.#known.get(name);
    if (known) return known;
    const read = this.#read(name);
    if (read) this.#known.set(name, read);
    return read;
  }

  /** What is remembered, true or not any more. */
  peek(name: string): Head | undefined {
    return this.#known.get(name);
  }

  /** Reads past what is remembered; needs no transaction. */
  read(name: string): Head | undefined {
    return this.#read(name);
  }

  /** After a rollback, or after rows were changed by other means than `get`. */
  forget(): void {
    this.#known.clear();
  }
}
