import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../src/core/base/index.ts';

export interface ThreadsOptions {
  /** Threads that work; 1 without it. */
  readonly workers?: number;
  /** Jobs that may wait; further ones are refused as busy. 16 without it. */
  readonly waiting?: number;
  /** How long one may take, in milliseconds; a minute without it. */
  readonly timeout?: number;
}

/** Why a job was not done. */
export type ThreadFault =
  /** So many jobs wait already that another would wait too long. */
  | { readonly code: 'busy'; readonly waiting: number }
  | { readonly code: 'timed-out'; readonly milliseconds: number }
  | { readonly code: 'failed'; readonly reason: string }
  | { readonly code: 'closed' };

/** Threads that each do one job after the other. */
export interface Threads<Request, Answer> {
  ask(request: Request): Promise<Result<Answer, ThreadFault>>;
  /** Refuses what waits, ends the threads. */
  close(): Promise<void>;
}

interface Job<Request, Answer> {
  readonly request: Request;
  readonly settle: (result: Result<Answer, ThreadFault>) => void;
}

const MEMORY_MB = 2048;
/** A thread keeps what its largest job needed until it ends: how long it waits for the next one, in milliseconds. */
export const IDLE = 60_000;

/**
 * Threads start with the first job that needs them, hold no process open while they are idle, and end when nobody has asked
 * for a while.
 * @param script answers each message with one message
 */
export function createThreads<Request, Answer>(
  script: URL,
  { workers = 1, waiting = 16, timeout = 60_000 }: ThreadsOptions = {},
): Threads<Request, Answer> {
  const queue: Job<Request, Answer>[] = [];
  const threads = Array.from(
    { length: Math.max(1, workers) },
    () => new Thread<Request, Answer>(script, timeout),
  );
  let closed = false;

  const advance = (): void => {
    for (const thread of threads) {
      if (thread.busy) continue;
      const job = queue.shift();
      if (!job) return;
      void thread.run(job.request).then((result) => {
        job.settle(result);
        advance();
      });
    }
  };
  return {
    ask: (request) => {
      if (closed) return Promise.resolve(fail({ code: 'closed' }));
      if (queue.length >= waiting) return Promise.resolve(fail({ code: 'busy', waiting: queue.length }));
      return new Promise((settle) => {
        queue.push({ request, settle });
        advance();
      });
    },
    close: async () => {
      closed = true;
      for (const job of queue.splice(0)) job.settle(fail({ code: 'closed' }));
      await Promise.all(threads.map((thread) => thread.end({ code: 'closed' })));
    },
  };
}

/** One that fails or takes too long is replaced. */
class Thread<Request, Answer> {
  busy = false;
  private readonly script: URL;
  private readonly timeout: number;
  private worker: Worker | null = null;
  private answer: ((result: Result<Answer, ThreadFault>) => void) | null = null;
  private idle: NodeJS.Timeout | undefined;

  constructor(script: URL, timeout: number) {
    this.script = script;
    this.timeout = timeout;
  }

  async run(request: Request): Promise<Result<Answer, ThreadFault>> {
    this.busy = true;
    clearTimeout(this.idle);
    const worker = this.worker ?? this.start();
    const alarm = setTimeout(
      () => void this.end({ code: 'timed-out', milliseconds: this.timeout }),
      this.timeout,
    );
    worker.ref();
    try {
      return await new Promise<Result<Answer, ThreadFault>>((answer) => {
        this.answer = answer;
        worker.postMessage(request);
      });
    } catch (error) {
      return fail({ code: 'failed', reason: error instanceof Error ? error.message : String(error) });
    } finally {
      clearTimeout(alarm);
      this.answer = null;
      this.busy = false;
      this.worker?.unref();
      this.idle = setTimeout(() => void this.end({ code: 'closed' }), IDLE);
      this.idle.unref();
    }
  }

  /** Ends the thread; the job it was doing is refused with `fault`. */
  async end(fault: ThreadFault): Promise<void> {
    clearTimeout(this.idle);
    const worker = this.worker;
    this.worker = null;
    this.answer?.(fail(fault));
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    const lost = (reason: string): void => {
      if (this.worker === worker) void this.end({ code: 'failed', reason });
    };
    worker.on('message', (answer: Answer) => this.answer?.(ok(answer)));
    worker.on('error', (error) => lost(error.message));
    worker.on('exit', (code) => lost(`The thread ended with ${code}`));
    this.worker = worker;
    return worker;
  }
}
