import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/index.ts';

export async function openLibrary(page: Page, kind: string, more = ''): Promise<void> {
  await page.goto(`/library?kind=${kind}${more}`);
  await expect(page.locator('[data-save=saved]')).toBeVisible();
}

/** A cell by the name that its row begins with. */
export const cell = (page: Page, name: string | RegExp, key: string): Locator =>
  page
    .getByRole('row')
    .filter({ has: page.locator('[data-first]', { hasText: name }) })
    .locator(`[data-key="${key}"]`);

/** What a spreadsheet would put on the clipboard, into the cell that has the focus. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** What copying puts there. */
export const copy = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  });

export const saved = (page: Page): Promise<void> => expect(page.locator('[data-save=saved]')).toBeVisible();
