import Sqlite from 'better-sqlite3';
import { asStorageError } from './faults.ts';
import { keepPrivate } from './keep-private.ts';

/** How long a predecessor that is just stopping may take, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Keeps every other process from serving the same database: two would each show a live document that lacks what the
 * other has committed. The lock is the operating system's and goes with the process, however that ends.
 * @returns lets go
 * @throws StorageError `storage.busy`
 */
export function claimDatabase(file: string): () => void {
  let lock: Sqlite.Database | undefined;
  try {
    keepPrivate(`${file}.lock`);
    lock = new Sqlite(`${file}.lock`, { timeout: PATIENCE });
    // Nothing is ever written: no journal beside it that a crash would leave behind.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    throw asStorageError(error);
  }
  const held = lock;
  return () => held.close();
}
