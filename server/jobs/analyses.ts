import type { Clock, ComputeOptions } from '../../src/core/analysis/index.ts';
import type { Result } from '../../src/core/base/index.ts';
import type { Locale } from '../../src/core/model/index.ts';
import type { ErrorCode } from '../../src/core/protocol/index.ts';
import type { AnalysisRequest, Asked } from './analysis-worker.ts';
import { type Source, sent } from './source.ts';
import { createThreads, type ThreadFault, type ThreadsOptions } from './threads.ts';

/** Checks journeys and computes with them off the main thread. Answers are JSON texts. */
export interface Analyses {
  compute(journey: Source, clock: Clock, options: ComputeOptions): Promise<Result<Uint8Array, ThreadFault>>;
  /** All findings, worded; or those alone that stand against issuing a handbook. */
  check(
    journey: Source,
    clock: Clock,
    locale: Locale,
    only?: 'blocking',
  ): Promise<Result<Uint8Array, ThreadFault>>;
  /** Refuses what waits, ends the threads. */
  close(): Promise<void>;
}

/** What is said of a computation that came to nothing. */
export const ANALYSIS_ERRORS: Readonly<Record<ThreadFault['code'], ErrorCode>> = {
  busy: 'analysis.busy',
  'timed-out': 'analysis.failed',
  failed: 'analysis.failed',
  closed: 'server.restarting',
};

export function createAnalyses(options?: ThreadsOptions): Analyses {
  const script = new URL('./analysis-worker.ts', import.meta.url);
  const threads = createThreads<AnalysisRequest, Uint8Array>(script, options);
  const ask = (journey: Source, clock: Clock, asked: Asked) =>
    threads.ask({ journey: sent(journey), clock, asked });
  return {
    compute: (journey, clock, asked) => ask(journey, clock, { what: 'computed', options: asked }),
    check: (journey, clock, locale, only) =>
      ask(journey, clock, { what: 'findings', locale, only: only ?? null }),
    close: () => threads.close(),
  };
}
