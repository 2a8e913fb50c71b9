import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a journey's outline and waits until there is something to read. */
export async function openOutline(page: Page, journey: string, query = ''): Promise<void> {
  await page.goto(`/j/${journey}/outline?${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export const row = (page: Page, id: string): Locator => page.locator(`#cards-${id}`);

/** The element of a text, read or written. */
export const text = (page: Page, table: string, id: string, field = 'title'): Locator =>
  page.locator(`[data-outline-text="${table}:${id}:${field}"]`);

/** Opens a text with the keyboard and answers with its field. */
export async function write(page: Page, table: string, id: string, field = 'title'): Promise<Locator> {
  const place = text(page, table, id, field);
  await place.focus();
  await place.press('Enter');
  const input = page.locator(`textarea[data-outline-text="${table}:${id}:${field}"]`);
  await expect(input).toBeFocused();
  return input;
}
