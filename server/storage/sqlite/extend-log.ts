import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

/** SQLite starts the write-ahead log over after this many pages. */
const pages = 1_000;

/**
 * Gives the write-ahead log its full size at once. A sync that needn't also record a longer file takes half the time and
 * half the CPU, and the log is used over and over from then on. The pages written are the same one again and again, so
 * the database doesn't grow.
 */
export function extendLog(db: Database, file: string): void {
  const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (size >= pages * Number(db.pragma('page_size', { simple: true }))) return;
  db.pragma('synchronous = OFF');
  db.pragma('wal_autocheckpoint = 0');
  const fill = db.prepare(
    `INSERT INTO settings VALUES ('log', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
  for (let i = 0; i < pages; i++) fill.run(String(i));
  db.pragma(`wal_autocheckpoint = ${pages}`);
  db.pragma('synchronous = FULL');
  db.pragma('wal_checkpoint(RESTART)');
}
