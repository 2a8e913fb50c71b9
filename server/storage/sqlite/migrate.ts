import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { StorageError } from '../errors.ts';

interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

const folder = new URL('../migrations/', import.meta.url);

function known(): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{3}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      id: Number(file.slice(0, 3)),
      name: file.slice(4, -4),
      sql: readFileSync(new URL(file, folder), 'utf8'),
    }));
}

function tableExists(db: Database, name: string): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(name) !== undefined;
}

function isEmpty(db: Database): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

/**
 * Brings the schema to the newest known version, all steps in one transaction.
 * @throws StorageError `storage.newer` if a newer program has been here, `storage.foreign` if the tables are a stranger's
 */
export function migrate(db: Database, now: () => number): void {
  const run = db.transaction(() => {
    if (!tableExists(db, 'migrations')) {
      if (!isEmpty(db)) throw new StorageError('storage.foreign', 'The database belongs to another program.');
      db.exec(
        'CREATE TABLE migrations (id INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
      );
    }
    const all = known();
    const applied = Number(db.prepare('SELECT coalesce(max(id), 0) FROM migrations').pluck().get());
    const newest = all.at(-1)?.id ?? 0;
    if (applied > newest) {
      throw new StorageError(
        'storage.newer',
        `The database has schema ${applied}; this version knows ${newest}.`,
      );
    }
    for (const step of all.filter((one) => one.id > applied)) {
      db.exec(step.sql);
      db.prepare('INSERT INTO migrations VALUES (?, ?, ?)').run(step.id, step.name, now());
    }
  });
  run.immediate();
}
