import { parentPort } from 'node:worker_threads';
import { ok, type Result } from '../../src/core/base/index.ts';
import {
  IMPORT_REASONS,
  type Imported,
  importTables,
  type WorkbookFault,
} from '../../src/core/interchange/index.ts';
import type { Locale } from '../../src/core/model/index.ts';
import { type ForeignFile, importJourney } from './import-journey.ts';

/** What the thread is asked; it answers with a result, one for each request in turn. */
export type ImportRequest = { readonly locale: Locale } & (
  | ForeignFile
  | { readonly kind: 'tables'; readonly bytes: Uint8Array }
);

parentPort?.on('message', async (request: ImportRequest) => {
  // What nobody foresaw is thrown on: it ends this thread, and the request with it.
  parentPort?.postMessage(await answer(request));
});

async function answer(request: ImportRequest): Promise<Result<Uint8Array, WorkbookFault | 'not-text'>> {
  if (request.kind === 'tables') {
    const sheets = await importTables(request.bytes);
    return sheets.ok ? ok(encode({ sheets: sheets.value })) : sheets;
  }
  const result = await importJourney(request);
  return result.ok ? ok(answerText(result.value, request.locale)) : result;
}

/** Written here, so that the main thread only passes on what may be megabytes. */
function answerText({ file, notUnderstood }: Imported, locale: Locale): Uint8Array {
  const missed = notUnderstood.map((one) => ({ ...one, message: IMPORT_REASONS[one.reason][locale] }));
  return encode({ file, notUnderstood: missed });
}

const encode = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
