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
 * What a job costs that finds a process ready: in one that has set nothing yet, so that nothing is at hand but code
 * and fonts.
 */
async function inReadyProcess(request: DocumentRequest) {
  const used: Used[] = [];
  const documents = createDocuments({ script, observe: (one) => used.push(one) });
  documents.stay();
  await wait(READY_MS);
  const { ms, value } = await timed(() => documents.make(request));
  await documents.close();
  if (!value.ok) throw new Error(JSON.stringify(value.error));
  const [{ cpu, before }] = used as [Used];
  return { start: before, cpu: cpu - before, wall: ms / 1_000 };
}

/**
 * A handbook that was built already, as PDF in its child, in a ready one, and printed by Chromium from the same tree's
 * page: in turn, since a machine's pace changes.
 */
async function pdf(journeys: number, rounds: number, say: (line: string) => void) {
  const draft = draftOf(journeys);
  const tree = buildHandbook(draft);
  const html = renderHtml(tree);
  const used: Used[] = [];
  // Each in a process of its own: what the first has set, a kept one would not set again.
  const keep = { for: 0, memory: 0 };
  const documents = createDocuments({ script, observe: (one) => used.push(one), keep });
  const request = { tree: JSON.stringify(tree), format: 'pdf', edition: 'everyone' } as const;
  const make = async () => {
    const { ms, value } = await timed(() => documents.make(request));
    if (!value.ok) throw new Error(JSON.stringify(value.error));
    return { cpu: (used.at(-1) as Used).cpu, wall: ms / 1_000, bytes: new Uint8Array(value.value.bytes) };
  };
  // The first of a new program leaves its compiled code behind, as on a server.
  const { bytes } = await make();
  const turns: Turn[] = [];
  for (let i = 0; i < rounds; i++) {
    const { cpu, wall } = await make();
    const ready = await inReadyProcess(request);
    // Of hundreds of pages it gives up when memory is short; that is no reason to lose the other figures.
    const print = await printInChromium(html).catch((error: unknown) => {
      say(`Chromium: ${String(error)}`);
      return null;
    });
    turns.push({ cpu, wall, ready, print });
  }
  // The stall is that of the server's process while a draft is sent over, built, made and sent back.
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const fromDraft = await timed(() => documents.make({ draft, format: 'pdf', edition: 'everyone' }));
  delay.disable();
  await documents.close();
  if (!fromDraft.value.ok) throw new Error(JSON.stringify(fromDraft.value.error));
  const middle = (of: (turn: Turn) => number): number => round(median(turns.map(of)));
  const beside = (of: (turn: Turn, print: Print) => number): number =>
    round(median(turns.flatMap((turn) => (turn.print ? [of(turn, turn.print)] : []))));
  return {
    pages: await pagesOf(bytes),
    bytes: bytes.length,
    cpuSeconds: middle(({ cpu }) => cpu),
    wallSeconds: middle(({ wall }) => wall),
    peakMB: round(Math.max(...used.map((one) => one.memory)) / 1e6, 4),
    fromDraftSeconds: round(fromDraft.ms / 1_000),
    longestStallMs: round(delay.max / 1e6),
    chromiumCpuSeconds: beside((_, { cpu }) => cpu),
    toChromium: beside((turn, { cpu }) => turn.cpu / cpu),
    ready: {
      startCpuSeconds: middle(({ ready }) => ready.start),
      cpuSeconds: middle(({ ready }) => ready.cpu),
      wallSeconds: middle(({ ready }) => ready.wall),
      chromiumCpuSeconds: beside((_, { cpu, before }) => cpu - before),
      toChromium: beside(({ ready }, { cpu, before }) => ready.cpu / (cpu - before)),
    },
  };
}

interface Print {
  readonly cpu: number;
  readonly before: number;
}

interface Turn {
  readonly cpu: number;
  readonly wall: number;
  readonly ready: { readonly start: number; readonly cpu: number; readonly wall: number };
  readonly print: Print | null;
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
