import type { Database } from 'better-sqlite3';
import type { Attempt } from './attempt.ts';
import { asStorageError } from './faults.ts';

interface Job {
  readonly action: () => unknown;
  readonly done: (value: never) => void;
  readonly failed: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/**
 * As `attempt`, for small writes of which many come at once: those that have come by the time the event loop gets round go
 * in one transaction, and the disk is synced once for all of them. One that fails is undone by itself.
 */
export function createGather(db: Database, attempt: Attempt): Attempt {
  let waiting: Job[] = [];
  let isRunning = false;

  /** Within a transaction a transaction is a savepoint. */
  const apart = db.transaction((action: () => unknown) => action());
  const runAll = db.transaction((jobs: readonly Job[]) =>
    jobs.map(({ action }): Outcome => {
      try {
        return { value: apart(action) };
      } catch (error) {
        // A full disk takes the whole transaction with it.
        if (!db.inTransaction) throw error;
        return { error };
      }
    }),
  );

  const flush = async (): Promise<void> => {
    const jobs = waiting;
    waiting = [];
    try {
      const outcomes = await attempt(() => runAll.immediate(jobs));
      jobs.forEach(({ done, failed }, i) => {
        const outcome = outcomes[i] as Outcome;
        if ('error' in outcome) failed(asStorageError(outcome.error));
        else done(outcome.value as never);
      });
    } catch (error) {
      for (const { failed } of jobs) failed(error);
    }
  };
  const run = async (): Promise<void> => {
    while (waiting.length > 0) await flush();
    isRunning = false;
  };

  return (action) =>
    new Promise((done, failed) => {
      waiting.push({ action, done, failed });
      if (isRunning) return;
      isRunning = true;
      setImmediate(() => void run());
    });
}
