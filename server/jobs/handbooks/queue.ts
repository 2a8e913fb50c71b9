import { fail, type Result } from '../../../src/core/base/index.ts';
import type { DocumentFault, HowToMake } from './types.ts';

export type Job<T> = (signal: AbortSignal) => Promise<Result<T, DocumentFault>>;

/** Runs a few jobs at a time, in the order in which they came; past a bound they are refused as busy. */
export interface Queue {
  run<T>(job: Job<T>, how?: Pick<HowToMake, 'signal' | 'ahead'>): Promise<Result<T, DocumentFault>>;
  /** Refuses what waits, ends what runs. */
  close(): Promise<void>;
}

interface Waiting {
  readonly ahead?: ((count: number) => void) | undefined;
  start(): void;
  refuse(fault: DocumentFault): void;
}

/**
 * @param workers jobs that run at once
 * @param bound jobs that may wait besides
 */
export function createQueue(workers: number, bound: number): Queue {
  const waiting: Waiting[] = [];
  const running = new Set<{ readonly end: AbortController; readonly done: Promise<unknown> }>();
  let closed = false;

  const advance = (): void => {
    while (running.size < workers) {
      const next = waiting.shift();
      if (!next) return;
      next.start();
    }
    for (const [index, { ahead }] of waiting.entries()) ahead?.(running.size + index);
  };

  async function execute<T>(job: Job<T>, signal?: AbortSignal): Promise<Result<T, DocumentFault>> {
    const end = new AbortController();
    const cancel = () => end.abort({ code: 'cancelled' } satisfies DocumentFault);
    signal?.addEventListener('abort', cancel, { once: true });
    const done = job(end.signal).catch((error: unknown) =>
      fail<DocumentFault>({ code: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    const entry = { end, done };
    running.add(entry);
    try {
      return await done;
    } finally {
      running.delete(entry);
      signal?.removeEventListener('abort', cancel);
      advance();
    }
  }

  return {
    run: (job, { signal, ahead } = {}) => {
      if (closed) return Promise.resolve(fail({ code: 'closed' }));
      if (signal?.aborted) return Promise.resolve(fail({ code: 'cancelled' }));
      if (running.size < workers) {
        ahead?.(0);
        return execute(job, signal);
      }
      if (waiting.length >= bound) {
        return Promise.resolve(fail({ code: 'busy', waiting: waiting.length }));
      }
      return new Promise((settle) => {
        const leave = () => {
          waiting.splice(waiting.indexOf(entry), 1);
          settle(fail({ code: 'cancelled' }));
          advance();
        };
        const entry: Waiting = {
          ahead,
          start: () => {
            signal?.removeEventListener('abort', leave);
            ahead?.(0);
            settle(execute(job, signal));
          },
          refuse: (fault) => {
            signal?.removeEventListener('abort', leave);
            settle(fail(fault));
          },
        };
        signal?.addEventListener('abort', leave, { once: true });
        waiting.push(entry);
        ahead?.(running.size + waiting.length - 1);
      });
    },
    close: async () => {
      closed = true;
      for (const entry of waiting.splice(0)) entry.refuse({ code: 'closed' });
      for (const { end } of running) end.abort({ code: 'closed' } satisfies DocumentFault);
      await Promise.all([...running].map(({ done }) => done));
    },
  };
}
