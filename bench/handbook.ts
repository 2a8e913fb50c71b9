import { rm } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { keepCompiledCode } from '../server/build/compile-cache.ts';
import { bundleDocumentsProcess } from '../server/build/documents-process.ts';
import {
  createDocuments,
  type DocumentRequest,
  renderPng,
  renderSvg,
  type Used,
} from '../server/jobs/index.ts';
import { buildHandbook, renderHtml, sourceOf } from '../src/core/handbook/index.ts';
import { exportXlsx } from '../src/core/interchange/index.ts';
import type { Bench } from './lib/bench.ts';
import { checkedJourney } from './lib/checked-journey.ts';
import { printInChromium } from './lib/chromium-print.ts';
import { draftOf, snapshotOf } from './lib/handbook-drafts.ts';
import { pageAfterKey } from './lib/page-after-key.ts';
import { stallsOverHttp } from './lib/stalls-over-http.ts';
import { median, round } from './lib/stats.ts';

// As the server does: the processes that it starts read compiled code.
keepCompiledCode();

/** Built anew: what is measured is the sources as they are. */
const BUILT = fileURLToPath(new URL('../.tmp/bench-jobs/', import.meta.url));
const script = pathToFileURL(`${BUILT}child.js`);

/** Journeys that fill about so many pages. */
const SIZES = { pages60: 1, pages500: 16 } as const;
const ROWS = 20_000;
const CARDS = 300;

async function timed<T>(run: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const started = performance.now();
  const value = await run();
  return { ms: performance.now() - started, value };
}

async function medianOf(rounds: number, run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) times.push((await timed(run)).ms);
  return round(median(times));
}

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}

/** A process that is made ready is ready by then. */
const READY_MS = 3_000;

/**
 * What a job costs that finds a process ready: each in one that has set nothing yet, so that nothing is at hand but code
 * and fonts.
 */
async function inReadyProcess(request: DocumentRequest, rounds: number) {
  const used: Used[] = [];
  const walls: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const documents = createDocuments({ script, observe: (one) => used.push(one) });
    documents.stay();
    await wait(READY_MS);
    const { ms, value } = await timed(() => documents.make(request));
    await documents.close();
    if (!value.ok) throw new Error(JSON.stringify(value.error));
    walls.push(ms);
  }
  return {
    startCpuSeconds: median(used.map(({ before }) => before)),
    cpuSeconds: median(used.map(({ cpu, before }) => cpu - before)),
    wallSeconds: median(walls) / 1_000,
  };
}

/** A handbook that was built already, as PDF in its child; and beside it Chromium printing the same tree's page. */
async function pdf(journeys: number, rounds: number, say: (line: string) => void) {
  const draft = draftOf(journeys);
  const tree = buildHandbook(draft);
  const used: Used[] = [];
  // Each in a process of its own: what the first has set, a kept one would not set again.
  const keep = { for: 0, memory: 0 };
  const documents = createDocuments({ script, observe: (one) => used.push(one), keep });
  const request = { tree: JSON.stringify(tree), format: 'pdf', edition: 'everyone' } as const;
  const walls: number[] = [];
  let bytes = new Uint8Array();
  for (let i = 0; i < rounds; i++) {
    const { ms, value } = await timed(() => documents.make(request));
    if (!value.ok) throw new Error(JSON.stringify(value.error));
    walls.push(ms);
    bytes = new Uint8Array(value.value.bytes);
  }
  // The stall is that of the server's process while a draft is sent over, built, made and sent back.
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const fromDraft = await timed(() => documents.make({ draft, format: 'pdf', edition: 'everyone' }));
  delay.disable();
  await documents.close();
  if (!fromDraft.value.ok) throw new Error(JSON.stringify(fromDraft.value.error));
  const ready = await inReadyProcess(request, rounds);
  const html = renderHtml(tree);
  const prints: { readonly cpu: number; readonly before: number }[] = [];
  for (let i = 0; i < rounds; i++) {
    // Of hundreds of pages it gives up when memory is short; that is no reason to lose the other figures.
    const print = await printInChromium(html).catch((error: unknown) => say(`Chromium: ${String(error)}`));
    if (print) prints.push(print);
  }
  const cpu = median(used.slice(0, rounds).map((one) => one.cpu));
  const chromium = {
    cpu: median(prints.map((one) => one.cpu)),
    ready: median(prints.map((one) => one.cpu - one.before)),
  };
  return {
    pages: await pagesOf(bytes),
    bytes: bytes.length,
    cpuSeconds: round(cpu),
    wallSeconds: round(median(walls) / 1_000),
    peakMB: round(Math.max(...used.map((one) => one.memory)) / 1e6, 4),
    fromDraftSeconds: round(fromDraft.ms / 1_000),
    longestStallMs: round(delay.max / 1e6),
    chromiumCpuSeconds: round(chromium.cpu),
    toChromium: round(cpu / chromium.cpu),
    ready: {
      startCpuSeconds: round(ready.startCpuSeconds),
      cpuSeconds: round(ready.cpuSeconds),
      wallSeconds: round(ready.wallSeconds),
      chromiumCpuSeconds: round(chromium.ready),
      toChromium: round(ready.cpuSeconds / chromium.ready),
    },
  };
}

/** The handbook's files: their cost in CPU, memory and stalls of the server, beside Chromium's print. */
export const run: Bench = async ({ rounds = 3, only, say }) => {
  const parts: Record<string, () => Promise<unknown>> = {
    pages60: () => pdf(SIZES.pages60, rounds, say),
    pages500: () => pdf(SIZES.pages500, Math.min(rounds, 2), say),
    pageAfterKeyMs: async () => {
      const { chapter, map } = await pageAfterKey(2 * rounds);
      const told = (times: number[]) => ({
        median: round(median(times)),
        longest: round(Math.max(...times)),
      });
      return { chapter: told(chapter), map: told(map) };
    },
    stallsOverHttpMs: () => stallsOverHttp(say),
    tree500Ms: async () => {
      const draft = draftOf(SIZES.pages500);
      const sources = draft.journeys.map(({ id, snapshot }) => sourceOf(id, snapshot, draft, draft.locale));
      return medianOf(5, () => buildHandbook(draft, sources));
    },
    xlsx20000RowsMs: async () => {
      const snapshot = snapshotOf(checkedJourney({ cards: ROWS, standards: 30, terms: 0 }));
      return medianOf(rounds, () => exportXlsx(snapshot));
    },
    svg300CardsMs: async () => {
      const snapshot = snapshotOf(checkedJourney({ cards: CARDS, standards: 30, terms: 0 }));
      return medianOf(rounds, () => renderSvg(snapshot));
    },
    png300CardsMs: async () => {
      const snapshot = snapshotOf(checkedJourney({ cards: CARDS, standards: 30, terms: 0 }));
      return medianOf(rounds, () => renderPng(snapshot, { scale: 1 }));
    },
  };
  const results: Record<string, unknown> = {};
  await bundleDocumentsProcess(BUILT);
  for (const [name, part] of Object.entries(parts)) {
    if (only && !only.includes(name)) continue;
    results[name] = await part();
    say(`${name} ${JSON.stringify(results[name])}`);
  }
  await rm(BUILT, { recursive: true });
  return { bench: 'handbook', node: process.version, ...results };
};
