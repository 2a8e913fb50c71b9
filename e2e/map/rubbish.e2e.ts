import { createJourney, expect, templateFile, test } from '../support/index.ts';
import { card, journeyFile, openMap, retitle, saved } from './support.ts';

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

test('texts of any kind stay texts', async ({ page, request }) => {
  const file = await templateFile('hotel.en');
  const cards = file.cards as Array<Record<string, unknown>>;
  for (const one of cards)
    Object.assign(one, { title: HOSTILE, body: `[press](javascript:window.hacked=1) ${HOSTILE}` });
  const { id } = await createJourney(request, { file });
  await openMap(page, id);
  const first = String(cards[0]?.id);
  await card(page, first).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(HOSTILE);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
});

test('a broken piece in the device’s own copy stops nobody', async ({ openUser, request }) => {
  const { id } = await createJourney(request, { template: 'hotel.en' });
  const { page } = await openUser();
  await openMap(page, id);
  await saved(page);
  await page.goto('/');
  await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const store = database.transaction('updates', 'readwrite').objectStore('updates');
    store.put(new Uint8Array([9, 9, 9, 255, 255, 255, 255]), 100_000);
    store.put('not bytes at all', 100_001);
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve;
    });
    database.close();
  }, `journey:${id}`);

  await openMap(page, id);
  await saved(page);
  await page.getByText('Saved', { exact: true }).hover();
  await expect(page.getByText('2 stored pieces on this device could not be read')).toBeVisible();
  const first = (await journeyFile(request, id)).cards[0];
  if (!first) throw new Error('the template has changed');
  await retitle(page, first.id, 'Still writing');
  await saved(page);
  expect((await journeyFile(request, id)).cards[0]?.title).toBe('Still writing');
});

test('a journey that is not there is answered in words', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  await page.goto('/j/nowhere?lang=en');
  await expect(page.getByText('This journey is not here')).toBeVisible();
  await page.goto('/j/nowhere?lang=zh-CN');
  await expect(page.getByRole('heading')).toContainText('旅程');
});
