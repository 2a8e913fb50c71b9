import { analyse, createAnalyser, createWritingCheck } from '../src/core/analysis/index.ts';
import { snapshotOfFile } from '../src/core/doc/index.ts';
import { parseJourneyFile, type Snapshot } from '../src/core/model/index.ts';
import type { Bench, BenchOptions } from './lib/bench.ts';
import { checkedJourney, type Size } from './lib/checked-journey.ts';
import { editedJourney } from './lib/edited-journey.ts';
import { median, round } from './lib/stats.ts';

const clock = { now: Date.UTC(2026, 10, 22, 4), timeZone: 'Asia/Shanghai' };
const usual: Size = { cards: 1_000, standards: 300, terms: 500 };
const large: Size = { cards: 20_000, standards: 300, terms: 500 };

function journey(size: Size): Snapshot {
  const parsed = parseJourneyFile(checkedJourney(size));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 3)));
  return snapshotOfFile(parsed.value);
}

function timed<T>(run: () => T): { ms: number; value: T } {
  const started = performance.now();
  const value = run();
  return { ms: performance.now() - started, value };
}

/** Each round checks records that were never seen before. */
function full(size: Size, rounds: number): { ms: number; findings: number } {
  const runs = Array.from({ length: rounds }, () => {
    const snapshot = journey(size);
    return timed(() => analyse(snapshot, clock));
  });
  return { ms: median(runs.map(({ ms }) => ms)), findings: runs[0]?.value.findings.length ?? 0 };
}

/** One edit after the other, each followed by a check. */
function edits(
  size: Size,
  rounds: number,
  edit: (nth: number) => Parameters<ReturnType<typeof editedJourney>['edit']>[0],
) {
  const live = editedJourney(checkedJourney(size));
  const check = createAnalyser();
  check(live.snapshot(), clock);
  const times = Array.from({ length: rounds }, (_, nth) => {
    live.edit(edit(nth));
    const snapshot = live.snapshot();
    return timed(() => check(snapshot, clock)).ms;
  }).sort((a, b) => a - b);
  live.close();
  return { median: round(median(times), 3), p95: round(times[Math.floor(times.length * 0.95)] ?? 0, 3) };
}

/** The check of the one script that somebody types in, by the size of the glossary; the first builds its matcher. */
function writing(terms: number, rounds: number) {
  const live = editedJourney(checkedJourney({ ...usual, terms }));
  const check = createWritingCheck();
  const first = timed(() => check(live.snapshot(), clock).script('scr0')).ms;
  const times = Array.from({ length: rounds * 5 }, () => {
    const where = { target: { table: 'scripts', id: 'scr0' }, key: 'text', line: 'scr0-2' } as const;
    live.edit({ type: 'text.splice', ...where, index: 0, remove: 0, insert: '包' });
    const snapshot = live.snapshot();
    return timed(() => check(snapshot, clock).script('scr0')).ms;
  }).sort((a, b) => a - b);
  live.close();
  return {
    first: round(first, 3),
    median: round(median(times), 3),
    p95: round(times[Math.floor(times.length * 0.95)] ?? 0, 3),
  };
}

/** The checks of a journey: all of it, after one change, while somebody types. */
export const run: Bench = async (options: BenchOptions) => {
  const rounds = options.rounds ?? 40;
  full(usual, 3);
  const small = full(usual, Math.min(rounds, 9));
  options.say(`1,000 cards: ${round(small.ms)} ms, findings ${small.findings}`);
  const cardChanged = edits(usual, rounds, (nth) => ({
    type: 'text.splice',
    target: { table: 'cards', id: `c${nth * 7}` },
    key: 'title',
    index: 0,
    remove: 0,
    insert: 'x',
  }));
  const scriptTyped = edits(usual, rounds, (nth) => ({
    type: 'text.splice',
    target: { table: 'scripts', id: `scr${nth % 100}` },
    key: 'text',
    line: `scr${nth % 100}-2`,
    index: 0,
    remove: 0,
    insert: 'x',
  }));
  const written = { terms500: writing(500, rounds), terms10000: writing(10_000, rounds) };
  const many = full(large, Math.min(rounds, 3));
  options.say(`20,000 cards: ${round(many.ms)} ms, findings ${many.findings}`);
  return {
    bench: 'analysis',
    node: process.version,
    unit: 'ms',
    size: usual,
    full: round(small.ms, 3),
    cardChanged,
    scriptTyped,
    written,
    full20000: round(many.ms, 3),
    full20000To1000: round(many.ms / small.ms),
  };
};
