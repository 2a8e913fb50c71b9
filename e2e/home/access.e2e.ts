import { createJourney, expect, expectAccessible, LOOKS, removeJourneys, test } from '../support/index.ts';

test.beforeEach(({ request }) => removeJourneys(request));

for (const { theme, lang } of LOOKS) {
  test(`home is accessible, ${theme}, ${lang}`, async ({ page, request }) => {
    await page.goto(`/?theme=${theme}&lang=${lang}`);
    await expect(page.getByRole('article').first()).toBeVisible();
    await expectAccessible(page);

    await createJourney(request, { template: `hotel.${lang}` });
    await page.reload();
    await expect(page.getByRole('link', { name: /^(Hotel|酒店)/ })).toBeVisible();
    await page.getByRole('article').first().getByRole('button').click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page);
  });

  test(`the bin is accessible, ${theme}, ${lang}`, async ({ page, request }) => {
    const { id } = await createJourney(request, { template: `hotel.${lang}` });
    await request.delete(`/api/journeys/${id}`);
    await page.goto(`/?show=bin&theme=${theme}&lang=${lang}`);
    await expect(page.getByRole('article')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: /Delete forever|彻底删除/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, '[role=dialog]');
  });
}
