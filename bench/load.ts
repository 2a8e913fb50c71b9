import { isStale } from '../server/build/stale.ts';
import { buildWeb } from '../server/build/web.ts';
import { MAP_BUDGET, MAP_PAGE, weightOf } from '../server/build/weight.ts';
import type { Bench } from './lib/bench.ts';

/** What the map page fetches before somebody can touch it, in bytes on the wire. */
export const run: Bench = async ({ say }) => {
  if (await isStale()) {
    say('Building the web app.');
    const problem = await buildWeb();
    if (problem) throw new Error(problem);
  }
  const { js, css, files } = weightOf(MAP_PAGE);
  return { js, css, budget: MAP_BUDGET, within: js <= MAP_BUDGET, files: Object.fromEntries(files) };
};
