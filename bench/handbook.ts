import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createDocuments, renderPng, renderSvg } from '../server/jobs/index.ts';
import { buildHandbook, renderHtml, sourceOf } from '../src/core/handbook/index.ts';
import { exportXlsx } from '../src/core/interchange/index.ts';
import type { Bench } from './lib/bench.ts';
import { checkedJourney } from './lib/checked-journey.ts';
import { printInChromium } from './lib/chromium-print.ts';
import { draftOf, snapshotOf } from './lib/handbook-drafts.ts';
import { median, round } from './lib/stats.ts';

/** Journeys that fill about so many pages. */
const SIZES = { pages60: 1, pages500: 9 } as const;
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

/** A handbook that was built already, as PDF in its child; and beside it Chromium printing the same tree's page. */
async function pdf(journeys: number, rounds: number) {
  const draft = draftOf(journeys);
  const tree = buildHandbook(draft);
  const used: { cpu: number; memory: number }[] = [];
  const documents = createDocuments({ observe: (one) => used.push(one) });
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
  const chromium = await printInChromium(renderHtml(tree));
  const cpu = median(used.slice(0, rounds).map((one) => one.cpu));
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
  };
}

/** The handbook's files: their cost in CPU, memory and stalls of the server, beside Chromium's print. */
export const run: Bench = async ({ rounds = 3, only, say }) => {
  const parts: Record<string, () => Promise<unknown>> = {
    pages60: () => pdf(SIZES.pages60, rounds),
    pages500: () => pdf(SIZES.pages500, Math.min(rounds, 2)),
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
  for (const [name, part] of Object.entries(parts)) {
    if (only && !only.includes(name)) continue;
    results[name] = await part();
    say(`${name} ${JSON.stringify(results[name])}`);
  }
  return { bench: 'handbook', node: process.version, ...results };
};
