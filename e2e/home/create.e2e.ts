import { expect, removeJourneys, test } from '../support/index.ts';

test.beforeEach(({ request }) => removeJourneys(request));

test('a first visit teaches, and one click leads into an empty journey', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'See your service the way customers live it',
  );
  await page.getByRole('button', { name: 'Start with an empty journey' }).click();
  await expect(page).toHaveURL(/\/j\/[\w-]+$/);

  await page.goto('/');
  await expect(page.getByRole('article', { name: 'Untitled journey' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journeys');
});

test('a template becomes a journey of one’s own', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Hotel/ }).click();
  await expect(page).toHaveURL(/\/j\/[\w-]+$/);

  await page.goto('/');
  const card = page.getByRole('article', { name: /^Hotel/ }).first();
  await expect(card.getByText('Edited just now')).toBeVisible();
  await expect(card.locator('img')).toHaveJSProperty('complete', true);
  expect(await card.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
});

test('templates speak the reader’s language until another is chosen', async ({ page }) => {
  await page.goto('/?lang=zh-CN');
  const templates = page.getByRole('region', { name: '从模板开始' });
  await expect(templates.getByRole('button', { name: /酒店/ })).toBeVisible();
  await expect(templates.getByRole('button', { name: /Hotel/ })).toHaveCount(0);

  await templates.getByText('酒店', { exact: true }).first().click();
  await expect(templates.getByRole('article')).toHaveCount(1);
  await templates.getByText('English', { exact: true }).click();
  await expect(templates.getByRole('button', { name: /Hotel/ })).toBeVisible();
});
