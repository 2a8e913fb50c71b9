import { setTimeout as sleep } from 'node:timers/promises';
import { StorageError } from '../errors.ts';
import { asStorageError, isBusy } from './faults.ts';

export type Attempt = <T>(action: () => T) => Promise<T>;

const longestPause = 20;

/**
 * Runs a synchronous database action. While another connection (the compaction thread, a second process) holds the write
 * lock it waits with timers: SQLite's own busy handler would sleep on the event loop and stop every socket with it.
 * @param patience milliseconds until `storage.busy`
 */
export function createAttempt(
  patience: number,
  isClosed: () => boolean,
  areFilesThere: () => boolean,
): Attempt {
  return async (action) => {
    let waited = 0;
    for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
      if (isClosed()) throw new StorageError('storage.closed', 'The database is closed.');
      const isWhole = areFilesThere();
      try {
        return action();
      } catch (error) {
        if (!isWhole)
          throw new StorageError('storage.readonly', 'The database file is no longer where it was.', error);
        if (!isBusy(error) || waited >= patience) throw asStorageError(error);
      }
      await sleep(pause);
      waited += pause;
    }
  };
}
