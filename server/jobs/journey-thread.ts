import { ok, type Result } from '../../src/core/base/index.ts';
import { giveWay } from './give-way.ts';
import { type Done, doWork, type Given, type WorkKind, type WorkRequest } from './journey-work.ts';
import { createThreads, type ThreadFault } from './threads.ts';

/**
 * Does what takes long with a large journey off the main thread; with a small one where it is asked for, one in a turn
 * of the event loop.
 */
export interface JourneyThread {
  do<K extends WorkKind>(kind: K, given: Given<K>): Promise<Result<Done<K>, ThreadFault>>;
  /** Refuses what waits, ends the thread. */
  close(): Promise<void>;
}

/**
 * In bytes: some six hundred cards, which take the event loop a few hundredths of a second. To start a thread takes
 * several times that.
 */
const LIGHT = 96 * 1024;

export function createJourneyThread(light = LIGHT): JourneyThread {
  const script = new URL('./journey-worker.ts', import.meta.url);
  // None is refused: what is asked for here was always answered, however many asked.
  const threads = createThreads<WorkRequest, unknown>(script, { waiting: Number.POSITIVE_INFINITY });
  return {
    do: async <K extends WorkKind>(kind: K, given: Given<K>) => {
      const request: WorkRequest<K> = { kind, given };
      if (isLight(given, light)) {
        await giveWay();
        return ok(await doWork(request));
      }
      // Each kind is answered with its own: see the worker.
      return (await threads.ask(request as WorkRequest)) as Result<Done<K>, ThreadFault>;
    },
    close: () => threads.close(),
  };
}

/** What a value weighs beside its text: so much as its braces and commas would. */
const EACH = 4;

/** Whether data weighs no more than so many bytes; looks no further than it must to know. */
function isLight(data: unknown, bytes: number): boolean {
  let left = bytes;
  const waiting: unknown[] = [data];
  while (waiting.length > 0 && left >= 0) {
    const value = waiting.pop();
    left -= EACH;
    if (typeof value === 'string') left -= value.length;
    else if (value instanceof Uint8Array) left -= value.length;
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        left -= key.length;
        waiting.push(inner);
      }
    }
  }
  return left >= 0;
}
