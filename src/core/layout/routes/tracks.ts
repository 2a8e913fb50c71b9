import type { Gutter } from './terrain.ts';

/** Where a run is left: at a place along the gutter, towards lower (−1) or higher (1) coordinates across it. */
export interface Stub {
  readonly at: number;
  readonly to: -1 | 1;
}

/** A net's stretch along a gutter. Links of one kind from one card are one net: they may share a line. */
export interface Run {
  readonly net: string;
  low: number;
  high: number;
  readonly stubs: Stub[];
  /** Distance from the gutter's centre; set by `assignTracks`. */
  offset: number;
}

const SPACING = 8;
/** Runs whose ends come this close keep apart. */
const APART = 12;
/** Beyond so many runs at one spot order is left as it comes. */
const SORTED_UP_TO = 24;

/** Gives each run a track of its own where runs lie side by side, ordered so that few lines cross. */
export function assignTracks(runs: readonly Run[], gutter: Gutter): void {
  const sorted = [...runs].sort((a, b) => a.low - b.low || a.high - b.high || (a.net < b.net ? -1 : 1));
  let cluster: Run[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of sorted) {
    if (run.low - APART > end && cluster.length > 0) {
      settle(cluster, gutter);
      cluster = [];
    }
    cluster.push(run);
    end = Math.max(end, run.high);
  }
  if (cluster.length > 0) settle(cluster, gutter);
}

function settle(cluster: readonly Run[], gutter: Gutter): void {
  const tracks: Run[][] = [];
  for (const run of cluster) {
    const free = tracks.find((track) => (track.at(-1) as Run).high + APART < run.low);
    if (free) free.push(run);
    else tracks.push([run]);
  }
  const ordered = cluster.length <= SORTED_UP_TO ? leastCrossings(tracks) : tracks;
  const count = ordered.length;
  const spacing =
    count > 1 ? Math.min(SPACING, (2 * gutter.reach) / (count - (gutter.border ? 0 : 1))) : SPACING;
  // Off the border, when one of an odd number of tracks would run right on it.
  const shift = gutter.border && count % 2 === 1 ? spacing / 2 : 0;
  ordered.forEach((track, index) => {
    for (const run of track) run.offset = (index - (count - 1) / 2) * spacing - shift;
  });
}

/** Swaps neighbouring tracks as long as that takes crossings away. */
function leastCrossings(tracks: Run[][]): Run[][] {
  const order = [...tracks];
  for (let round = 0; round < order.length; round++) {
    let changed = false;
    for (let i = 0; i + 1 < order.length; i++) {
      const [a, b] = [order[i] as Run[], order[i + 1] as Run[]];
      if (crossings(b, a) < crossings(a, b)) {
        order[i] = b;
        order[i + 1] = a;
        changed = true;
      }
    }
    if (!changed) break;
  }
  return order;
}

/** How often two tracks cross when `low` lies at the lower coordinate. */
function crossings(low: readonly Run[], high: readonly Run[]): number {
  let count = 0;
  for (const a of low) {
    for (const b of high) {
      for (const { at, to } of a.stubs) if (to > 0 && at > b.low && at < b.high) count++;
      for (const { at, to } of b.stubs) if (to < 0 && at > a.low && at < a.high) count++;
    }
  }
  return count;
}
