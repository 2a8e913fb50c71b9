import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { createJourney } from '../support/index.ts';

/** The demo journey, in which each check finds something. */
export async function makeDemo(request: APIRequestContext): Promise<string> {
  const url = new URL('../../src/core/analysis/testing/demo.journey.json', import.meta.url);
  const { id } = await createJourney(request, { file: JSON.parse(await readFile(url, 'utf8')) });
  return id;
}

export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Findings' });

/** The finding whose sentence holds those words. */
export const finding = (within: Page | Locator, words: string): Locator =>
  within.getByRole('listitem').filter({ hasText: words });

/** A key that is the map's: nothing else may have the focus. */
export async function pressOnMap(page: Page, key: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
}

export const markOf = (page: Page, card: string): Locator =>
  page.locator(`[data-card-id="${card}"] [data-finding-mark]`);
