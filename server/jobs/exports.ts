import { Worker } from 'node:worker_threads';
import { fail } from '../../src/core/base/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import { packSnapshot } from './pack.ts';
import type { ExportFault, ExportKind, ExportOptions, ExportResult, PngOptions } from './types.ts';
import type { WorkerRequest } from './worker.ts';

export interface ExportsOptions {
  /** Threads that paint; 1 without it. */
  readonly workers?: number;
  /** Exports that may wait; further ones are refused as busy. 16 without it. */
  readonly waiting?: number;
  /** How long one may take, in milliseconds; a minute without it. */
  readonly timeout?: number;
}

/** Makes files of maps off the main thread. */
export interface Exports {
  svg(snapshot: Snapshot, options?: ExportOptions): Promise<ExportResult>;
  png(snapshot: Snapshot, options?: PngOptions): Promise<ExportResult>;
  /** Refuses what waits, ends the threads. */
  close(): Promise<void>;
}

interface Job {
  readonly kind: ExportKind;
  readonly snapshot: Snapshot;
  readonly options: PngOptions;
  readonly settle: (result: ExportResult) => void;
}

const MEMORY_MB = 2048;

/** Threads start with the first export that needs them, and hold no process open while they are idle. */
export function createExports({ workers = 1, waiting = 16, timeout = 60_000 }: ExportsOptions = {}): Exports {
  const queue: Job[] = [];
  const painters = Array.from({ length: Math.max(1, workers) }, () => new Painter(timeout));
  let closed = false;

  const advance = (): void => {
    for (const painter of painters) {
      if (painter.busy) continue;
      const job = queue.shift();
      if (!job) return;
      void painter.paint(job).then((result) => {
        job.settle(result);
        advance();
      });
    }
  };
  const ask = (kind: ExportKind, snapshot: Snapshot, options: PngOptions): Promise<ExportResult> => {
    if (closed) return Promise.resolve(fail({ code: 'closed' }));
    if (queue.length >= waiting) return Promise.resolve(fail({ code: 'busy', waiting: queue.length }));
    return new Promise((settle) => {
      queue.push({ kind, snapshot, options, settle });
      advance();
    });
  };
  return {
    svg: (snapshot, options = {}) => ask('svg', snapshot, options),
    png: (snapshot, options = {}) => ask('png', snapshot, options),
    close: async () => {
      closed = true;
      for (const job of queue.splice(0)) job.settle(fail({ code: 'closed' }));
      await Promise.all(painters.map((painter) => painter.end({ code: 'closed' })));
    },
  };
}

/** One thread, which paints one file after the other. One that fails or takes too long is replaced. */
class Painter {
  busy = false;
  private readonly timeout: number;
  private worker: Worker | null = null;
  private answer: ((result: ExportResult) => void) | null = null;

  constructor(timeout: number) {
    this.timeout = timeout;
  }

  async paint({ kind, snapshot, options }: Job): Promise<ExportResult> {
    this.busy = true;
    const worker = this.worker ?? this.start();
    const alarm = setTimeout(
      () => void this.end({ code: 'timed-out', milliseconds: this.timeout }),
      this.timeout,
    );
    worker.ref();
    try {
      return await new Promise<ExportResult>((answer) => {
        this.answer = answer;
        const request: WorkerRequest = { kind, snapshot: packSnapshot(snapshot), options };
        worker.postMessage(request);
      });
    } catch (error) {
      return fail({ code: 'failed', reason: error instanceof Error ? error.message : String(error) });
    } finally {
      clearTimeout(alarm);
      this.answer = null;
      this.busy = false;
      this.worker?.unref();
    }
  }

  /** Ends the thread; what it was painting is refused with `fault`. */
  async end(fault: ExportFault): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    this.answer?.(fail(fault));
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const lost = (reason: string): void => {
      if (this.worker === worker) void this.end({ code: 'failed', reason });
    };
    worker.on('message', (result: ExportResult) => this.answer?.(result));
    worker.on('error', (error) => lost(error.message));
    worker.on('exit', (code) => lost(`The painting thread ended with ${code}`));
    this.worker = worker;
    return worker;
  }
}
