import type { Snapshot } from '../../src/core/model/index.ts';
import { packSnapshot } from './pack.ts';
import { createThreads, type ThreadsOptions } from './threads.ts';
import type { ExportKind, ExportOptions, ExportResult, PngOptions } from './types.ts';
import type { WorkerRequest } from './worker.ts';

/** Makes files of maps off the main thread. */
export interface Exports {
  svg(snapshot: Snapshot, options?: ExportOptions): Promise<ExportResult>;
  png(snapshot: Snapshot, options?: PngOptions): Promise<ExportResult>;
  xlsx(snapshot: Snapshot): Promise<ExportResult<Uint8Array>>;
  /** Refuses what waits, ends the threads. */
  close(): Promise<void>;
}

export function createExports(options?: ThreadsOptions): Exports {
  const script = new URL('./worker.ts', import.meta.url);
  const threads = createThreads<WorkerRequest, ExportResult<unknown>>(script, options);
  const ask = async <File>(kind: ExportKind, snapshot: Snapshot, how: PngOptions = {}) => {
    const answer = await threads.ask({ kind, snapshot: packSnapshot(snapshot), options: how });
    // Each kind is answered with its own file: see the worker.
    return (answer.ok ? answer.value : answer) as ExportResult<File>;
  };
  return {
    svg: (snapshot, how) => ask('svg', snapshot, how),
    png: (snapshot, how) => ask('png', snapshot, how),
    xlsx: (snapshot) => ask('xlsx', snapshot),
    close: () => threads.close(),
  };
}
