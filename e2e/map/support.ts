import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';

/** Opens a map and waits until its cards are painted and all is said to be saved. */
export async function openMap(page: Page, journey: string, query = ''): Promise<void> {
  await page.goto(`/j/${journey}?measure=1${query}`);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByName('map-shown').length > 0);
}

/** Keeps a part of the program away from pages opened from now on, until the given function is called. */
export async function holdPart(page: Page, part: 'Keys' | 'Program' | 'copies'): Promise<() => void> {
  const here = Promise.withResolvers<void>();
  await page.route(new RegExp(`/${part}-[^/]*\\.js$`), async (route) => {
    await here.promise;
    await route.continue();
  });
  return here.resolve;
}

/** Chooses from the menu of what is not in the bar. */
export async function chooseMore(page: Page, name: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^(More|更多)$/ })
    .click();
  await page.getByRole('menuitem', { name }).click();
}

export const card = (page: Page, id: string): Locator => page.locator(`[data-card-id="${id}"]`);

/** Types over a card's title and leaves it. */
export async function retitle(page: Page, id: string, title: string): Promise<void> {
  await card(page, id).dblclick();
  const field = page.getByRole('textbox', { name: 'Title of the card' });
  await expect(field).toBeFocused();
  await field.fill(title);
  await field.press('Enter');
}

export const saved = (page: Page): Promise<void> =>
  expect(page.getByText('Saved', { exact: true })).toBeVisible();

interface FileCard {
  readonly id: string;
  readonly title: string;
  readonly lane: string;
  readonly step: string;
}

/** The journey as the server has it. */
export async function journeyFile(
  request: APIRequestContext,
  id: string,
): Promise<{ cards: FileCard[]; unplaced?: { cards?: FileCard[] }; [table: string]: unknown }> {
  const response = await request.get(`/api/journeys/${id}/file`);
  expect(response.status()).toBe(200);
  return response.json();
}

/** Waits until the page has fetched what it fetches ahead: until then a part may need the server. */
export async function partsFetched(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('parts-fetched').length > 0);
}

/** Takes the network away from a page that has fetched all of its program. */
export async function goOffline(page: Page): Promise<void> {
  await partsFetched(page);
  await page.context().setOffline(true);
}
