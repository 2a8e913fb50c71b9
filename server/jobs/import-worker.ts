import { parentPort } from 'node:worker_threads';
import { ok, type Result } from '../../src/core/base/index.ts';
import {
  IMPORT_REASONS,
  type Imported,
  importCsv,
  importMermaid,
  importXlsx,
  type WorkbookFault,
} from '../../src/core/interchange/index.ts';
import type { Locale } from '../../src/core/model/index.ts';

/** What the thread is asked; it answers with a result, one for each request in turn. */
export type ImportRequest = { readonly locale: Locale } & (
  | { readonly kind: 'csv' | 'mermaid'; readonly text: string }
  | { readonly kind: 'xlsx'; readonly bytes: Uint8Array }
);

parentPort?.on('message', async (request: ImportRequest) => {
  // What nobody foresaw is thrown on: it ends this thread, and the request with it.
  const result = await read(request);
  parentPort?.postMessage(result.ok ? ok(answerText(result.value, request.locale)) : result);
});

async function read(request: ImportRequest): Promise<Result<Imported, WorkbookFault>> {
  if (request.kind === 'xlsx') return importXlsx(request.bytes);
  return ok(request.kind === 'csv' ? await importCsv(request.text) : importMermaid(request.text));
}

/** Written here, so that the main thread only passes on what may be megabytes. */
function answerText({ file, notUnderstood }: Imported, locale: Locale): Uint8Array {
  const missed = notUnderstood.map((one) => ({ ...one, message: IMPORT_REASONS[one.reason][locale] }));
  return new TextEncoder().encode(JSON.stringify({ file, notUnderstood: missed }));
}
