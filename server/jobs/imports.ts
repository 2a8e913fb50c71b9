import { fail, type Result } from '../../src/core/base/index.ts';
import type { WorkbookFault } from '../../src/core/interchange/index.ts';
import type { ImportRequest } from './import-worker.ts';
import { createThreads, type ThreadFault, type ThreadsOptions } from './threads.ts';

/** Why a file gives nothing. */
export type ImportFault = ThreadFault | { readonly code: WorkbookFault | 'not-text' };

/** Reads files of other kinds off the main thread. */
export interface Imports {
  /** The answer's JSON text: the journey file and what was not understood, in the reader's language; or sheets of rows. */
  read(request: ImportRequest): Promise<Result<Uint8Array, ImportFault>>;
  /** Refuses what waits, ends the threads. */
  close(): Promise<void>;
}

export function createImports(options?: ThreadsOptions): Imports {
  const script = new URL('./import-worker.ts', import.meta.url);
  const threads = createThreads<ImportRequest, Result<Uint8Array, WorkbookFault | 'not-text'>>(
    script,
    options,
  );
  return {
    read: async (request) => {
      const answer = await threads.ask(request);
      if (!answer.ok) return answer;
      return answer.value.ok ? answer.value : fail({ code: answer.value.error });
    },
    close: () => threads.close(),
  };
}
