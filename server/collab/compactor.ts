import { Worker } from 'node:worker_threads';
import type { Storage, StorageAddress } from '../storage/index.ts';
import { type Compacted, compactDocument } from './compaction.ts';

export interface Compactor {
  /** One at a time, in the order asked for. Rejects with what the store or the thread reported. */
  compact(name: string): Promise<Compacted | null>;
  /** Gives up what is under way: an interrupted compaction leaves the document as it was. */
  close(): Promise<void>;
}

interface Answer {
  readonly name: string;
  readonly result?: Compacted | null;
  readonly error?: unknown;
}

interface Job {
  readonly name: string;
  readonly resolve: (result: Compacted | null) => void;
  readonly reject: (error: unknown) => void;
}

class ThreadCompactor implements Compactor {
  readonly #address: StorageAddress;
  #worker: Worker | null = null;
  #jobs: Job[] = [];
  #isClosed = false;

  constructor(address: StorageAddress) {
    this.#address = address;
  }

  compact(name: string): Promise<Compacted | null> {
    if (this.#isClosed) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      this.#jobs.push({ name, resolve, reject });
      if (this.#jobs.length === 1) this.#next();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#worker = null;
    for (const job of this.#jobs.splice(0)) job.resolve(null);
    await worker?.terminate();
  }

  #next(): void {
    const job = this.#jobs[0];
    if (job) this.#thread().postMessage(job.name);
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./compaction-worker.ts', import.meta.url), {
      workerData: this.#address,
      resourceLimits: { maxOldGenerationSizeMb: 2_048 },
    });
    worker.unref();
    worker.on('message', ({ result, error }: Answer) => {
      const job = this.#jobs.shift();
      if (error) job?.reject(error);
      else job?.resolve(result ?? null);
      this.#next();
    });
    const gone = (error: unknown) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#jobs.shift()?.reject(error);
      this.#next();
    };
    worker.on('error', gone);
    worker.on('exit', (code) => gone(new Error(`The compaction thread ended with ${code}.`)));
    this.#worker = worker;
    return worker;
  }
}

/** In a thread of its own where the store can be opened twice, else in this one. */
export function createCompactor(storage: Storage): Compactor {
  if (storage.address) return new ThreadCompactor(storage.address);
  return { compact: (name) => compactDocument(storage, name), close: async () => {} };
}
