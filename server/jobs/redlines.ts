import type { Result } from '../../src/core/base/index.ts';
import type { Locale } from '../../src/core/model/index.ts';
import type { RedlineRequest } from './redline-worker.ts';
import { createThreads, type ThreadFault, type ThreadsOptions } from './threads.ts';

/** Compares what two handbooks were made of, off the main thread. */
export interface Redlines {
  /** Kept inputs as gzipped JSON; the changes as a JSON text. */
  compare(from: Uint8Array, to: Uint8Array, locale: Locale): Promise<Result<Uint8Array, ThreadFault>>;
  /** Refuses what waits, ends the thread. */
  close(): Promise<void>;
}

export function createRedlines(options?: ThreadsOptions): Redlines {
  const script = new URL('./redline-worker.ts', import.meta.url);
  const threads = createThreads<RedlineRequest, Uint8Array>(script, options);
  return {
    compare: (from, to, locale) => threads.ask({ from, to, locale }),
    close: () => threads.close(),
  };
}
