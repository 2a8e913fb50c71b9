import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { MAP_BUDGET, MAP_PAGE, weightOf } from '../server/build/weight.ts';
import type { Bench } from './lib/bench.ts';
import { launchBrowser } from './lib/canvas/browser.ts';
import { freshPage, openCanvas, openCanvases } from './lib/canvas/canvases.ts';
import { atMost } from './lib/canvas/limits.ts';
import { round } from './lib/stats.ts';

const CARDS = 300;
/** So long after the cards are shown nobody has touched the page yet. */
const UNTOUCHED_MS = 3_000;

type Weight = Record<'js' | 'css', number> & { readonly files: number };

/** What a first visit fetches until somebody could touch the map, each file compressed the same way. */
async function weigh(browser: Browser, address: string): Promise<Weight> {
  const page = await freshPage(browser, 'inspector');
  // Workers fetch their code through the context, not the page.
  const bodies: Promise<readonly ['js' | 'css', number]>[] = [];
  page.context().on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    const kind = /javascript/.test(type) ? 'js' : /css/.test(type) ? 'css' : null;
    if (kind && response.ok()) {
      bodies.push(response.body().then((body) => [kind, gzipSync(body, { level: 9 }).length] as const));
    }
  });
  await openCanvas(page, address);
  await page.waitForTimeout(UNTOUCHED_MS);
  const files = await Promise.all(bodies);
  await page.context().close();
  const sum = (kind: 'js' | 'css') =>
    files.reduce((bytes, [of, length]) => bytes + (of === kind ? length : 0), 0);
  if (sum('js') === 0) throw new Error(`No script was seen at ${address}`);
  return { js: round(sum('js') / 1_024, 4), css: round(sum('css') / 1_024, 4), files: files.length };
}

/** What the page of a map fetches before it can be touched, beside the pages of its peers. */
export const run: Bench = async (options) => {
  const browser = await launchBrowser(options.say);
  const canvases = await openCanvases(browser, true, options.say);
  const results: Record<string, Weight> = {};
  try {
    for (const canvas of [canvases.ours, ...canvases.peers]) {
      if (options.only && !options.only.includes(canvas.name)) continue;
      results[canvas.name] = await weigh(browser, await canvas.prepare(CARDS));
      options.say(`${canvas.name} ${JSON.stringify(results[canvas.name])}`);
    }
  } finally {
    await canvases.close();
  }
  const own = results[canvases.ours.name];
  const oursToPeer = Object.fromEntries(
    canvases.peers.flatMap(({ name }) => {
      const peer = results[name];
      return own && peer ? [[name, { js: round(own.js / peer.js), css: round(own.css / peer.css) }]] : [];
    }),
  );
  const { js, css, files } = weightOf(MAP_PAGE);
  return {
    bench: 'load',
    node: process.version,
    /** By the manifest of the build: what the page can't do without. */
    built: { js, css, budget: MAP_BUDGET, within: js <= MAP_BUDGET, files: Object.fromEntries(files) },
    units: { js: 'KB of scripts, gzip', css: 'KB of style sheets, gzip' },
    cards: CARDS,
    results,
    oursToPeer,
    limits: own ? { js: atMost(own.js, MAP_BUDGET / 1_024) } : {},
  };
};
