import type { Bench, BenchOptions } from './lib/bench.ts';
import { launchBrowser } from './lib/canvas/browser.ts';
import { type Canvas, type Canvases, freshPage, openCanvases } from './lib/canvas/canvases.ts';
import { measureGestures } from './lib/canvas/gestures.ts';
import { canvasLimits, type Figures } from './lib/canvas/limits.ts';
import { cardsFile, shapesOf } from './lib/canvas/map.ts';
import { medians, round } from './lib/stats.ts';

const SIZES = [
  { cards: 300, alone: false },
  { cards: 1_000, alone: false },
  { cards: 3_000, alone: false },
  { cards: 10_000, alone: true },
];

type Measured = Record<string, Record<string, number>>;

const mediansOf = (runs: readonly Measured[]): Measured =>
  Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((part) => [part, medians(runs.map((run) => run[part] ?? {}))]),
  );

async function measureOnce(canvases: Canvases, canvas: Canvas, address: string, cards: number) {
  const page = await freshPage(canvases.browser);
  try {
    return await measureGestures(page, canvas, address, shapesOf(cardsFile(cards)));
  } finally {
    await page.context().close();
  }
}

async function compare(canvases: Canvases, cards: number, alone: boolean, options: BenchOptions) {
  const rounds = options.rounds ?? 3;
  const entrants: { canvas: Canvas; prepared: string; runs: Measured[] }[] = [];
  for (const canvas of [canvases.ours, ...(alone ? [] : canvases.peers)]) {
    if (!isWanted(options.only, canvas.name)) continue;
    entrants.push({ canvas, prepared: await canvas.prepare(cards), runs: [] });
  }
  for (let i = 0; i < rounds; i++) {
    // In turn, so that whatever else the machine does falls on all of them.
    for (const { canvas, prepared, runs } of entrants) {
      // Where what was done is saved, a card that was dragged would lie elsewhere.
      const address = canvas.saves && i > 0 ? await canvas.prepare(cards) : prepared;
      const measured = await measureOnce(canvases, canvas, address, cards);
      options.say(`cards-${cards} ${canvas.name} ${JSON.stringify(measured)}`);
      runs.push(measured);
    }
  }
  const results: Record<string, Measured> = {};
  for (const { canvas, runs } of entrants) results[canvas.name] = mediansOf(runs);
  const own = results[canvases.ours.name] ?? {};
  const against = (key: 'busy' | 'thread' | 'cpu') =>
    Object.fromEntries(
      Object.entries(results)
        .filter(([name]) => name !== canvases.ours.name)
        .map(([name, peer]) => [name, ratios(own, peer, key)]),
    );
  const busy = against('busy');
  return {
    cards,
    rounds,
    results,
    oursToPeer: busy,
    oursToPeerByThread: against('thread'),
    oursToPeerByCpu: against('cpu'),
    limits: canvasLimits(cards, own, busy),
  };
}

const ratio = (own: Measured, peer: Measured, part: string, key: string) =>
  round((own[part]?.[key] ?? Number.NaN) / (peer[part]?.[key] ?? Number.NaN));

/** Ours to a peer's: time to be shown, heap at the end, and of each gesture what `key` names. */
const ratios = (own: Measured, peer: Measured, key: 'busy' | 'thread' | 'cpu'): Figures => ({
  shown: ratio(own, peer, 'open', 'shown'),
  heap: ratio(own, peer, 'type', 'heap'),
  pan: ratio(own, peer, 'pan', key),
  panWhole: ratio(own, peer, 'panWhole', key),
  zoom: ratio(own, peer, 'zoom', key),
  drag: ratio(own, peer, 'drag', key),
  type: ratio(own, peer, 'type', key),
});

/** `--only` names sizes, canvases or both: where it names none of a kind all of that kind are wanted. */
function isWanted(only: BenchOptions['only'], name: string): boolean {
  const isSize = (one: string) => one.startsWith('cards-');
  const named = only?.filter((one) => isSize(one) === isSize(name)) ?? [];
  return named.length === 0 || named.includes(name);
}

/** The map as a canvas beside its peers: what each gesture costs on the same cards and links. */
export const run: Bench = async (options) => {
  const sizes = SIZES.filter(({ cards }) => isWanted(options.only, `cards-${cards}`));
  const browser = await launchBrowser(options.say);
  const canvases = await openCanvases(
    browser,
    sizes.some(({ alone }) => !alone),
    options.say,
  );
  const result: Record<string, object> = {};
  try {
    for (const { cards, alone } of sizes) {
      result[`cards-${cards}`] = await compare(canvases, cards, alone, options);
    }
  } finally {
    await canvases.close();
  }
  return {
    bench: 'canvas',
    node: process.version,
    browser: browser.version(),
    units: {
      shown: 'ms from the start of navigation to the first frame with cards',
      busy: 'ms of tasks on the page’s main thread, what the gesture puts off for 700 ms included',
      thread: 'ms of CPU of the same thread: what busy is when nothing else wants the processor',
      cpu: 'ms of CPU of the whole browser in the same time, painting without a graphics card and workers included',
      fps: 'animation frames in a second of the gesture',
      heap: 'MB of the page’s script heap after a full collection; after the last gesture where it is compared',
    },
    ...result,
  };
};
