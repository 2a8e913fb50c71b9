import { truncateSync } from 'node:fs';
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
  const path = `${file}.lock`;
  keepPrivate(path);
  try {
    return claim(path);
  } catch (error) {
    const why = asStorageError(error);
    if (why.code !== 'storage.damaged') throw why;
  }
  // There is nothing in it to lose. Who holds it is met before what is in it is read: it is nobody's.
  try {
    truncateSync(path);
    return claim(path);
  } catch (error) {
    throw asStorageError(error);
  }
}

function claim(path: string): () => void {
  const lock = new Sqlite(path, { timeout: PATIENCE });
  try {
    // Nothing is ever written: no journal beside it that a crash would leave behind.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    throw error;
  }
}
