import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { round } from '../stats.ts';

/** Until what a gesture has put off is done as well. */
const SETTLE_MS = 700;

export type Cost = Record<'busy' | 'thread' | 'cpu' | 'fps', number>;

/** Reads what a page costs. */
export interface Meter {
  readonly cdp: CDPSession;
  metric(name: 'TaskDuration' | 'ThreadTime' | 'ScriptDuration' | 'JSHeapUsedSize'): Promise<number>;
  /** What happens during `act`, and what it has put off. */
  cost(act: () => Promise<unknown>): Promise<Cost>;
  /** Megabytes of script heap after a full collection. */
  heap(): Promise<number>;
}

export async function meterOf(page: Page): Promise<Meter> {
  const cdp = await page.context().newCDPSession(page);
  const browser = await page.context().browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('The page has no browser.');
  await cdp.send('Performance.enable');
  const metric: Meter['metric'] = async (name) => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const found = metrics.find((one) => one.name === name);
    if (!found) throw new Error(`The browser does not tell ${name}.`);
    return found.value;
  };
  const cpu = async () => {
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const used = async () => ({
    busy: await metric('TaskDuration'),
    thread: await metric('ThreadTime'),
    cpu: await cpu(),
  });
  return {
    cdp,
    metric,
    cost: async (act) => {
      await page.evaluate(countFrames);
      const before = await used();
      await act();
      const fps = await page.evaluate(framesPerSecond);
      await sleep(SETTLE_MS);
      const after = await used();
      return {
        busy: round((after.busy - before.busy) * 1_000, 4),
        thread: round((after.thread - before.thread) * 1_000, 4),
        cpu: round((after.cpu - before.cpu) * 1_000, 4),
        fps: round(fps),
      };
    },
    heap: async () => {
      for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
      return round((await metric('JSHeapUsedSize')) / 1e6, 4);
    },
  };
}

declare global {
  interface Window {
    __frames?: { count: number; start: number };
  }
}

function countFrames(): void {
  const frames = { count: 0, start: performance.now() };
  window.__frames = frames;
  const count = () => {
    if (window.__frames !== frames) return;
    frames.count++;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}

function framesPerSecond(): number {
  const { count = 0, start = 0 } = window.__frames ?? {};
  delete window.__frames;
  return (count / (performance.now() - start)) * 1_000;
}
