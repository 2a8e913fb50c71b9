import { chmodSync, closeSync, openSync } from 'node:fs';

/**
 * Makes a file of the database its owner's alone, before anything is in it: what SQLite puts beside it has the same
 * rights. One that is there already may have come with wider ones. Does nothing where that can't be done: opening says why.
 */
export function keepPrivate(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
  } catch {
    // A file of somebody else's, or none.
  }
}
