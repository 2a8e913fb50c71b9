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
import type { PictureChoice } from '../../src/core/layout/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import { isDiskFull } from './disk-full.ts';
import { look } from './look.ts';
import { renderPng, renderSvg } from './render.ts';
import { received, type SentJourney } from './source.ts';
import type { Exported, ExportKind, ExportResult, PngOptions, Seen } from './types.ts';

/** What a worker is asked; it answers with an `ExportResult` of the kind, one for each request in turn. */
export type WorkerRequest =
  | { readonly kind: ExportKind; readonly journey: SentJourney; readonly options: PngOptions }
  | { readonly kind: 'look'; readonly journey: SentJourney; readonly options: PictureChoice }
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

async function render(request: WorkerRequest): Promise<ExportResult<Exported | Uint8Array | string | Seen>> {
  try {
    if (request.kind === 'sheets') return ok(await exportSheets(request.sheets));
    if (request.kind === 'look') return ok(look(received(request.journey), request.options));
    return await RENDERERS[request.kind](received(request.journey), request.options);
  } catch (error) {
    if (isDiskFull(error)) return fail({ code: 'disk-full' });
    return fail({ code: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}
