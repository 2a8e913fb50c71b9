import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { createJourney } from '../support/index.ts';

async function make(request: APIRequestContext, name: string): Promise<string> {
  const url = new URL(`../../src/core/analysis/testing/${name}`, import.meta.url);
  const { id } = await createJourney(request, { file: JSON.parse(await readFile(url, 'utf8')) });
  return id;
}

/** The demo journeys, in which each check finds something. */
export const makeDemo = (request: APIRequestContext): Promise<string> => make(request, 'demo.journey.json');
export const makeChineseDemo = (request: APIRequestContext): Promise<string> =>
  make(request, 'demo.zh-CN.journey.json');

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
