import { parentPort } from 'node:worker_threads';
import { fail, ok } from '../../src/core/base/index.ts';
import { renderPptx } from '../../src/core/handbook/index.ts';
import {
  exportCsv,
  exportMermaid,
  exportSheets,
  exportXlsx,
  type SheetText,
} from '../../src/core/interchange/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import { isDiskFull } from './disk-full.ts';
import { type PackedSnapshot, unpackSnapshot } from './pack.ts';
import { renderPng, renderSvg } from './render.ts';
import type { Exported, ExportKind, ExportResult, PngOptions } from './types.ts';

/** What a worker is asked; it answers with an `ExportResult` of the kind, one for each request in turn. */
export type WorkerRequest =
  | { readonly kind: ExportKind; readonly snapshot: PackedSnapshot; readonly options: PngOptions }
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetText[] };

const xlsx = async (snapshot: Snapshot): Promise<ExportResult<Uint8Array>> => ok(await exportXlsx(snapshot));
const pptx = async (snapshot: Snapshot, { pictures = {} }: PngOptions): Promise<ExportResult<Uint8Array>> =>
  ok(await renderPptx(snapshot, { pictures }));
const csv = async (snapshot: Snapshot): Promise<ExportResult<string>> => ok(await exportCsv(snapshot));
const mermaid = async (snapshot: Snapshot): Promise<ExportResult<string>> => ok(exportMermaid(snapshot));
const RENDERERS = { svg: renderSvg, png: renderPng, xlsx, pptx, csv, mermaid } as const;

parentPort?.on('message', (request: WorkerRequest) => {
  void render(request).then((result) => parentPort?.postMessage(result));
});

async function render(request: WorkerRequest): Promise<ExportResult<Exported | Uint8Array | string>> {
  try {
    if (request.kind === 'sheets') return ok(await exportSheets(request.sheets));
    return await RENDERERS[request.kind](unpackSnapshot(request.snapshot), request.options);
  } catch (error) {
    if (isDiskFull(error)) return fail({ code: 'disk-full' });
    return fail({ code: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}
