import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../e2e/browser.ts';

const TICKS_A_SECOND = 100;
const PATIENCE = 60_000;
/** What a browser does of itself after its start is over by then. */
const SETTLED = 1_000;

/** Seconds of CPU time that a browser and all its processes need to print a page as PDF, and the file's length. */
export async function printInChromium(html: string): Promise<{
  readonly cpu: number;
  /** Those of them that had passed when the browser stood ready. */
  readonly before: number;
  readonly bytes: number;
}> {
  const { executablePath } = await findBrowser();
  // Some of them may be on their way out: their time must not be taken off the browser's.
  const others = new Set(descendants().map(({ pid }) => pid));
  const spent = () => secondsOf(descendants().filter(({ pid }) => !others.has(pid)));
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await setTimeout(SETTLED);
    const before = spent();
    await page.setContent(html, { waitUntil: 'load' });
    const bytes = await page.pdf({ format: 'A4', tagged: true, outline: true });
    return { cpu: spent(), before, bytes: bytes.length };
  } finally {
    await browser.close();
  }
}

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

/** All processes that this one has started, and theirs, that still run. */
function descendants(): readonly Running[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => statOf(name));
  const ours = new Set([process.pid]);
  let size = 0;
  while (size !== ours.size) {
    size = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.filter(({ pid }) => pid !== process.pid && ours.has(pid));
}

/** CPU time. */
const secondsOf = (processes: readonly Running[]): number =>
  processes.reduce((sum, { ticks }) => sum + ticks / TICKS_A_SECOND, 0);

function statOf(name: string): Running[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The name of a program stands in brackets and may have spaces.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const ticks = fields.slice(11, 15).reduce((sum, one) => sum + one, 0);
    return [{ pid: Number(name), parent, ticks }];
  } catch {
    return [];
  }
}
