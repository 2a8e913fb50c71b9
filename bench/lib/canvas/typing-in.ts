import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { median, round } from '../stats.ts';
import { doubleClick, press } from './input.ts';
import { meterOf } from './meter.ts';

const WORDS = 'the customer hears when it comes and why';
/** Until a key's frame has been drawn, and what it has put off is done. */
const KEY_MS = 120;
const SETTLE_MS = 1_500;

/** Script time of each key that is typed in the title of a card on the map. */
export async function typeInTitle(
  page: Page,
  card: string,
): Promise<Record<'median' | 'p95' | 'mean', number>> {
  const meter = await meterOf(page);
  const element = page.locator(`[data-card-id="${card}"]`);
  const box = await element.boundingBox();
  if (!box) throw new Error('The card to type in is not to be seen.');
  await doubleClick(meter.cdp, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  await page.getByRole('textbox', { name: 'Title of the card' }).waitFor();
  await press(meter.cdp, 'End');
  await sleep(SETTLE_MS);
  const times: number[] = [];
  const first = await meter.metric('ScriptDuration');
  let before = first;
  for (const letter of WORDS) {
    await press(meter.cdp, letter);
    await sleep(KEY_MS);
    const now = await meter.metric('ScriptDuration');
    times.push((now - before) * 1_000);
    before = now;
  }
  await sleep(SETTLE_MS);
  const all = ((await meter.metric('ScriptDuration')) - first) * 1_000;
  await press(meter.cdp, 'Enter');
  const title = (await element.getAttribute('aria-label')) ?? '';
  if (!title.endsWith(WORDS)) throw new Error(`What was typed is not in the title: ${title}`);
  const sorted = times.sort((a, b) => a - b);
  return {
    median: round(median(sorted)),
    p95: round(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN),
    mean: round(all / WORDS.length),
  };
}
