import type { Page } from '@playwright/test';
import { createJourney, expect, removeJourneys, test } from '../support/index.ts';

test.beforeEach(({ request }) => removeJourneys(request));

/** The journeys' own cards; those of the templates are articles too. */
const cards = (page: Page) => page.getByRole('region', { name: 'Journeys' }).getByRole('article');

test('a journey is renamed where it stands', async ({ page, request }) => {
  await createJourney(request, { title: 'Repair visit' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Actions for Repair visit' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const field = page.getByRole('textbox', { name: 'Title of the journey' });
  await expect(field).toBeFocused();
  await field.fill('Second visit');
  await field.press('Enter');
  await expect(page.getByRole('article', { name: 'Second visit' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('article', { name: 'Second visit' })).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
});

test('Escape gives the old title back', async ({ page, request }) => {
  await createJourney(request, { title: 'Repair visit' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Actions for Repair visit' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const field = page.getByRole('textbox', { name: 'Title of the journey' });
  await field.fill('Something else');
  await field.press('Escape');
  await expect(page.getByRole('link', { name: 'Repair visit' })).toBeVisible();
});

test('a title in Chinese is only committed when its syllables are finished', async ({ page, request }) => {
  await createJourney(request, { title: 'Repair visit' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Actions for Repair visit' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const field = page.getByRole('textbox', { name: 'Title of the journey' });
  await expect(field).toBeFocused();
  await field.fill('');
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'shangmen', selectionStart: 8, selectionEnd: 8 });
  // The Enter that takes a candidate reaches the page too, marked as part of the composition.
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
  await expect(field).toBeVisible();
  await ime.send('Input.insertText', { text: '上门维修' });
  await field.press('Enter');
  await expect(page.getByRole('article', { name: '上门维修' })).toBeVisible();
});

test('a journey is duplicated', async ({ page, request }) => {
  await createJourney(request, { title: 'Repair visit' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Actions for Repair visit' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByText('A copy of “Repair visit” is ready')).toBeVisible();
});

test('a journey goes to the bin, comes back, and is deleted forever only when asked twice', async ({
  page,
  request,
}) => {
  await createJourney(request, { title: 'Repair visit' });
  await createJourney(request, { title: 'Hotel stay' });
  await page.goto('/');
  const toBin = async () => {
    await page.getByRole('button', { name: 'Actions for Repair visit' }).click();
    await page.getByRole('menuitem', { name: 'Move to bin' }).click();
    await expect(cards(page)).toHaveCount(1);
  };

  await toBin();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cards(page)).toHaveCount(2);

  await toBin();
  await page.getByText('Bin', { exact: true }).click();
  const binned = page.getByRole('article', { name: 'Repair visit' });
  await binned.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await page.getByText('All', { exact: true }).first().click();
  await expect(cards(page)).toHaveCount(2);

  await toBin();
  await page.goto('/?show=bin');
  await binned.getByRole('button', { name: 'Delete forever' }).click();
  const question = page.getByRole('dialog', { name: 'Delete “Repair visit” forever?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(binned).toBeVisible();
  await binned.getByRole('button', { name: 'Delete forever' }).click();
  await question.getByRole('button', { name: 'Delete forever' }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();
});

test('journeys are found and ordered', async ({ page, request }) => {
  await createJourney(request, { title: 'Beta shop' });
  await createJourney(request, { title: '酒店入住', locale: 'zh-CN' });
  await createJourney(request, { title: 'Alpha shop' });
  await page.goto('/');
  const titles = cards(page).getByRole('heading');
  await expect(titles).toHaveText(['Alpha shop', '酒店入住', 'Beta shop']);

  await page.getByRole('combobox', { name: 'Sort by' }).click();
  await page.getByRole('option', { name: 'Title' }).click();
  await expect(titles).toHaveText(['Alpha shop', 'Beta shop', '酒店入住']);

  const search = page.getByRole('searchbox', { name: 'Search journeys' });
  await search.fill('SHOP');
  await expect(titles).toHaveText(['Alpha shop', 'Beta shop']);
  await search.fill('nowhere');
  await expect(page.getByText('Nothing found for “nowhere”')).toBeVisible();
  await page.getByRole('button', { name: 'Show all journeys' }).click();
  await expect(titles).toHaveCount(3);

  await page.reload();
  await expect(titles).toHaveText(['Alpha shop', 'Beta shop', '酒店入住']);
});

test('a journey is downloaded as a file and as pictures', async ({ page, request }) => {
  await createJourney(request, { template: 'hotel.en' });
  await page.goto('/');
  for (const [item, ending] of [
    ['Journey file', /\.journey\.json$/],
    ['Picture (SVG)', /\.svg$/],
    ['Picture (PNG)', /\.png$/],
  ] as const) {
    await page.getByRole('button', { name: /^Actions for Hotel/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    expect((await download).suggestedFilename()).toMatch(ending);
  }
});
