import { fail, ok } from '../../src/core/base/index.ts';
import type { SheetText } from '../../src/core/interchange/index.ts';
import type { PictureChoice } from '../../src/core/layout/index.ts';
import { createChildren } from './handbooks/children.ts';
import type { DocumentFault } from './handbooks/types.ts';
import { type Source, sent } from './source.ts';
import { createThreads, type ThreadsOptions } from './threads.ts';
import type {
  Exported,
  ExportFault,
  ExportKind,
  ExportOptions,
  ExportResult,
  PdfOptions,
  PngOptions,
  Seen,
} from './types.ts';
import type { WorkerRequest } from './worker.ts';

/** Makes files of maps off the main thread. */
export interface Exports {
  /** What must be known before it is drawn. */
  look(journey: Source, choice?: PictureChoice): Promise<ExportResult<Seen>>;
  svg(journey: Source, options?: ExportOptions): Promise<ExportResult>;
  png(journey: Source, options?: PngOptions): Promise<ExportResult>;
  pdf(journey: Source, options?: PdfOptions): Promise<ExportResult>;
  xlsx(journey: Source): Promise<ExportResult<Uint8Array>>;
  pptx(journey: Source, options?: Pick<ExportOptions, 'pictures'>): Promise<ExportResult<Uint8Array>>;
  csv(journey: Source): Promise<ExportResult<string>>;
  mermaid(journey: Source): Promise<ExportResult<string>>;
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
  const ask = <File>(kind: ExportKind, journey: Source, how: PngOptions = {}) =>
    send<File>({ kind, journey: sent(journey), options: how });
  // Setting a PDF keeps its memory for ever: it is done in a process that ends.
  const children = createChildren(options);
  return {
    look: (journey, { stages = [], cards = [] } = {}) =>
      send({ kind: 'look', journey: sent(journey), options: { stages, cards } }),
    svg: (journey, how) => ask('svg', journey, how),
    png: (journey, how) => ask('png', journey, how),
    pdf: async (journey, how = {}) => {
      const task = { what: 'map', options: how } as const;
      const result = await children.ask<Omit<Exported, 'bytes'>>(task, { map: journey });
      if (!result.ok) return fail(exportFault(result.error));
      return ok({ bytes: result.value.body, ...result.value.facts });
    },
    xlsx: (journey) => ask('xlsx', journey),
    pptx: (journey, how) => ask('pptx', journey, how),
    csv: (journey) => ask('csv', journey),
    mermaid: (journey) => ask('mermaid', journey),
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
