import { createJourney, expect, expectAccessible, testAlone as test } from '../support/index.ts';

// An old browser is told so before the program begins, which comes to grief in it.
test.use({
  expectedErrors: [/Failed to load resource|Map\.groupBy is not a function|index\.html has no #root/],
});

test('a server that is gone is told in words, and tried again when it is back; so are an old browser and one without scripts', async ({
  browser,
  page,
  request,
  server,
}) => {
  await createJourney(request, { title: 'Repair visit' });
  await page.goto('/');
  await expect(page.getByRole('article', { name: 'Repair visit' })).toBeVisible();

  await server.kill();
  await page.getByRole('button', { name: 'Actions for Repair visit' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page.getByText('The server cannot be reached')).toBeVisible();

  await page.getByText('Bin', { exact: true }).click();
  await expect(page.getByText('The journeys could not be loaded')).toBeVisible();
  await server.restart();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();

  await page.addInitScript(() => Reflect.deleteProperty(Map, 'groupBy'));
  await page.goto('/?lang=zh-CN');
  await expect(page.getByRole('alert')).toContainText('浏览器版本过旧');
  await expectAccessible(page);

  const withoutScripts = await browser.newContext({ javaScriptEnabled: false });
  const still = await withoutScripts.newPage();
  for (const path of ['/', '/read/any']) {
    await still.goto(new URL(path, server.url).href);
    for (const name of ['JavaScript is switched off', 'JavaScript 已停用'])
      await expect(still.getByRole('heading', { name })).toBeInViewport();
  }
  await withoutScripts.close();
});
