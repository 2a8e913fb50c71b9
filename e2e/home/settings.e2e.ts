import { expect, removeJourneys, test } from '../support/index.ts';

test.beforeEach(({ request }) => removeJourneys(request));

test('the language switches at once and is remembered', async ({ page }) => {
  await page.goto('/');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Language: English' }).click();
  await page.getByRole('menuitemradio', { name: '简体中文' }).click();
  await expect(html).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('heading', { name: '从模板开始' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: '从模板开始' })).toBeVisible();
});

test('the address sets language and theme, and a later choice outlives a reload', async ({ page }) => {
  await page.goto('/?lang=zh-CN&theme=dark&show=bin');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'zh-CN');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(page.getByText('回收站是空的')).toBeVisible();

  await page.getByRole('button', { name: '外观：深色' }).click();
  await page.getByRole('menuitemradio', { name: '浅色' }).click();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.reload();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
  await expect(html).toHaveAttribute('lang', 'zh-CN');
});

test('the theme follows the system until one is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
});

test('settings that cannot be read count as never made', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('throughline.lang', '{"broken');
    localStorage.setItem('throughline.theme', '42');
    localStorage.setItem('throughline.home.sort', '"sideways"');
  });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an address that leads nowhere says so, and leads home', async ({ page }) => {
  await page.goto('/nowhere/at/all');
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await page.getByRole('link', { name: 'All journeys' }).click();
  await expect(page).toHaveURL(/\/$/);
});
