import { whenAnswered } from './reachable.ts';

/** So late at the latest; until then whatever the reader does comes first. */
const WITHIN_MS = 1_000;
/** Safari doesn't say when it is idle: between one part and the next there is time for the reader. */
const PAUSE_MS = 100;

/** Marked when all is there. */
const MARK = 'parts-fetched';

const parts: (() => Promise<unknown>)[] = [];
let running = false;
let held: Promise<unknown> = Promise.resolve();

/** Nothing is fetched ahead before this has settled: what the reader waits for comes first. */
export function holdFetching(until: Promise<unknown>): void {
  held = Promise.allSettled([held, until]);
}

/** Settles once what the reader waits for is there: at once, where nobody waits for anything. */
export const unheld = (): Promise<unknown> => held;

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: WITHIN_MS });
    else setTimeout(resolve, PAUSE_MS);
  });

const online = (): Promise<void> =>
  new Promise((resolve) => {
    if (navigator.onLine) resolve();
    else window.addEventListener('online', () => resolve(), { once: true });
  });

const loaded = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve(), { once: true });
  });

async function run(): Promise<void> {
  await loaded();
  await held;
  for (let fetchPart = parts.shift(); fetchPart; fetchPart = parts.shift()) {
    await idle();
    await online();
    // What can't be fetched is told by whoever shows it. A browser may remember that: the others are not tried for nothing.
    await fetchPart().catch(whenAnswered);
  }
  running = false;
  performance.mark(MARK);
}

/**
 * Fetches a part of the program in idle time once the page is there: it is at hand when it is asked for, and when the
 * server is away.
 */
export function fetchAhead(fetchPart: () => Promise<unknown>): void {
  if (typeof document === 'undefined') return;
  parts.push(fetchPart);
  if (running) return;
  running = true;
  void run();
}
