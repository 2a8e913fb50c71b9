import { parentPort } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { snapshotOfFile } from '../../src/core/doc/index.ts';
import { type Compared, compareHandbooks, parseKeptInputs } from '../../src/core/handbook/index.ts';
import type { Locale } from '../../src/core/model/index.ts';

export interface RedlineRequest {
  /** Kept inputs as gzipped JSON. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly locale: Locale;
}

function readKept(bytes: Uint8Array): Compared {
  const kept = parseKeptInputs(JSON.parse(gunzipSync(bytes).toString()));
  if (!kept.ok) throw new Error(`Kept inputs: ${JSON.stringify(kept.error.slice(0, 3))}`);
  const { journeys, ...facts } = kept.value;
  return { ...facts, journeys: journeys.map(({ id, file }) => ({ id, snapshot: snapshotOfFile(file) })) };
}

parentPort?.on('message', ({ from, to, locale }: RedlineRequest) => {
  // What nobody foresaw is thrown on: it ends this thread, and the request with it.
  const changes = compareHandbooks(readKept(from), readKept(to), locale);
  parentPort?.postMessage(new TextEncoder().encode(JSON.stringify(changes)));
});
