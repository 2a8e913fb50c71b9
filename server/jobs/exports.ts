import { fail, ok } from '../../src/core/base/index.ts';
import type { SheetText } from '../../src/core/interchange/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import { createChildren } from './handbooks/children.ts';
import type { DocumentFault } from './handbooks/types.ts';
import { packSnapshot } from './pack.ts';
import { createThreads, type ThreadsOptions } from './threads.ts';
import type {
  Exported,
  ExportFault,
  ExportKind,
  ExportOptions,
  ExportResult,
  PdfOptions,
  PngOptions,
} from './types.ts';
import type { WorkerRequest } from './worker.ts';

/** Makes files of maps off the main thread. */
export interface Exports {
  svg(snapshot: Snapshot, options?: ExportOptions): Promise<ExportResult>;
  png(snapshot: Snapshot, options?: PngOptions): Promise<ExportResult>;
  pdf(snapshot: Snapshot, options?: PdfOptions): Promise<ExportResult>;
  xlsx(snapshot: Snapshot): Promise<ExportResult<Uint8Array>>;
  pptx(snapshot: Snapshot, options?: Pick<ExportOptions, 'pictures'>): Promise<ExportResult<Uint8Array>>;
  csv(snapshot: Snapshot): Promise<ExportResult<string>>;
  mermaid(snapshot: Snapshot): Promise<ExportResult<string>>;
  /** Sheets of rows as a workbook. */
  sheets(sheets: readonly SheetText[]): Promise<ExportResult<Uint8Array>>;
  /** Refuses what waits, ends the threads. */
  close(): Promise<void>;
}

export function createExports(options?: ThreadsOptions): Exports {
  const script = new URL('./worker.ts', import.meta.url);
  const threads = createThreads<WorkerRequest, ExportResult<unknown>>(script, options);
  const send = async <File>(request: WorkerRequest) => {
    const answer = await threads.ask(request);
    // Each kind is answered with its own file: see the worker.
    return (answer.ok ? answer.value : answer) as ExportResult<File>;
  };
  const ask = <File>(kind: ExportKind, snapshot: Snapshot, how: PngOptions = {}) =>
    send<File>({ kind, snapshot: packSnapshot(snapshot), options: how });
  // Setting a PDF keeps its memory for ever: it is done in a process that ends.
  const children = createChildren(options);
  return {
    svg: (snapshot, how) => ask('svg', snapshot, how),
    png: (snapshot, how) => ask('png', snapshot, how),
    pdf: async (snapshot, how = {}) => {
      const task = { what: 'map', options: how } as const;
      const result = await children.ask<Omit<Exported, 'bytes'>>(task, { map: snapshot });
      if (!result.ok) return fail(exportFault(result.error));
      return ok({ bytes: result.value.body, ...result.value.facts });
    },
    xlsx: (snapshot) => ask('xlsx', snapshot),
    pptx: (snapshot, how) => ask('pptx', snapshot, how),
    csv: (snapshot) => ask('csv', snapshot),
    mermaid: (snapshot) => ask('mermaid', snapshot),
    sheets: (sheets) => send({ kind: 'sheets', sheets }),
    close: async () => {
      await Promise.all([threads.close(), children.close()]);
    },
  };
}

function exportFault(fault: DocumentFault): ExportFault {
  const { code } = fault;
  if (code === 'too-large') return { code: 'too-much' };
  if (code === 'cancelled' || code === 'unknown-edition') return { code: 'failed', reason: code };
  return fault;
}
