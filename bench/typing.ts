import type { Browser } from '@playwright/test';
import type { Bench } from './lib/bench.ts';
import { launchBrowser } from './lib/canvas/browser.ts';
import { freshPage, openCanvas, openCanvases } from './lib/canvas/canvases.ts';
import { atMost } from './lib/canvas/limits.ts';
import { typeInTitle } from './lib/canvas/typing-in.ts';
import { layoutTimes } from './lib/layout-times.ts';
import { medians, round } from './lib/stats.ts';

const SIZES = [300, 1_000, 3_000];
const LAYOUT_CARDS = 3_000;
/** Stands in the window at first. */
const CARD = 'c6';

type Keys = Record<'median' | 'p95' | 'mean', number>;
/** What stands beside the map while somebody types. */
const BESIDE = ['inspectorClosed', 'inspectorOpen', 'findingsOpen'] as const;
type Beside = (typeof BESIDE)[number];
const PANELS = { inspectorClosed: null, inspectorOpen: 'inspector', findingsOpen: 'findings' } as const;
const NAMES = { inspector: 'Inspector', findings: 'Findings' } as const;

async function typeOnce(browser: Browser, address: string, beside: Beside): Promise<Keys> {
  const panel = PANELS[beside];
  const page = await freshPage(browser, panel);
  try {
    await openCanvas(page, address);
    for (const [name, title] of Object.entries(NAMES)) {
      const open = await page.getByRole('complementary', { name: title }).count();
      if (open !== (name === panel ? 1 : 0)) throw new Error(`${open} of ${title} are open.`);
    }
    // The first check has to be over: it is no part of a key.
    if (panel === 'findings') await page.locator('[data-finding]').first().waitFor();
    return await typeInTitle(page, CARD);
  } finally {
    await page.context().close();
  }
}

/** What a letter in a title costs, by the size of the map; and laying out the map that it changes. */
export const run: Bench = async (options) => {
  const wants = (name: string) => options.only === null || options.only.includes(name);
  const rounds = options.rounds ?? 3;
  const sizes = SIZES.filter((cards) => wants(`cards-${cards}`));
  const result: Record<string, object> = {};
  const found: Partial<Record<number, Record<Beside, Keys>>> = {};

  if (sizes.length > 0) {
    const browser = await launchBrowser(options.say);
    const canvases = await openCanvases(browser, false, options.say);
    try {
      const maps: { cards: number; runs: Record<Beside, Keys[]> }[] = sizes.map((cards) => ({
        cards,
        runs: { inspectorClosed: [], inspectorOpen: [], findingsOpen: [] },
      }));
      for (let i = 0; i < rounds; i++) {
        for (const { cards, runs } of maps) {
          for (const beside of BESIDE) {
            // A map of its own each time: what was typed before is no part of it.
            const keys = await typeOnce(browser, await canvases.ours.prepare(cards), beside);
            options.say(`cards-${cards} ${beside} ${JSON.stringify(keys)}`);
            runs[beside].push(keys);
          }
        }
      }
      for (const { cards, runs } of maps) {
        const both = {
          inspectorClosed: medians(runs.inspectorClosed),
          inspectorOpen: medians(runs.inspectorOpen),
          findingsOpen: medians(runs.findingsOpen),
        };
        found[cards] = both;
        result[`cards-${cards}`] = both;
      }
    } finally {
      await canvases.close();
    }
  }

  const limits: Record<string, object> = {};
  for (const beside of BESIDE) {
    const at = (cards: number) => found[cards]?.[beside].median;
    const [small, middle, large] = SIZES.map(at);
    if (middle !== undefined) limits[`key at 1,000, ${beside}`] = atMost(middle, 4);
    if (small && large) limits[`key at 3,000 to 300, ${beside}`] = atMost(round(large / small), 1.5);
  }
  if (wants('layout')) {
    const layout = layoutTimes(LAYOUT_CARDS, Math.max(10, rounds * 5));
    options.say(`layout ${JSON.stringify(layout)}`);
    result.layout = { cards: LAYOUT_CARDS, ...layout };
    limits['layout from scratch'] = atMost(layout.scratch.warm, 30);
    limits['layout after a letter'] = atMost(layout.change.letter, 1);
    limits['layout after a move'] = atMost(layout.change.move, 1);
  }
  return {
    bench: 'typing',
    node: process.version,
    rounds,
    units: {
      median: 'ms of script on the page’s main thread for one key',
      mean: 'the same for all keys, what they put off included, by their number',
      layout: 'ms of laying out 3,000 cards in Node: the first time, with warm code, after one change',
    },
    ...result,
    limits,
  };
};
