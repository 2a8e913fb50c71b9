import { pickCard, sceneOf } from '../map/scene.ts';
import { card, openMap, saved } from '../map/support.ts';
import { expect, expectAccessible, test } from '../support/index.ts';
import { makeDemo } from './support.ts';

test('the path behind a promise lights up; another time is tried on it, then applied', async ({
  page,
  request,
}) => {
  const id = await makeDemo(request);
  const scene = sceneOf(request, id);
  await openMap(page, id);
  await pickCard(page, 'fix-promise');
  await page.getByRole('button', { name: 'Show the path behind “Ready again”' }).click();

  const path = page.getByRole('complementary', { name: 'Promise and path' });
  const outcome = path.getByRole('status');
  await expect(outcome).toHaveText('2 days late at worst');
  await expect(card(page, 'orders')).not.toHaveAttribute('data-dimmed');
  await expect(card(page, 'orders')).toContainText('3 days');
  await expect(card(page, 'hotline')).toHaveAttribute('data-dimmed', 'true');
  await expect(page.locator('[data-link-id="needs-part"]').first()).not.toHaveAttribute('data-dimmed');
  await expectAccessible(page, 'aside');

  const orders = path.getByRole('listitem').filter({ hasText: 'Orders the part' });
  await orders.getByRole('textbox').fill('4 h');
  await orders.getByRole('textbox').press('Enter');
  await expect(outcome).toHaveText('Kept, with 20 h to spare at worst');
  await expect(path).toContainText('As it stands: 2 days late at worst');
  await orders.getByRole('slider').press('ArrowRight');
  await expect(outcome).toHaveText('Kept, with 19.8 h to spare at worst');
  // Nothing has changed in the journey so far.
  expect((await scene.row('cards', 'orders'))?.duration).toEqual({ amount: 3, unit: 'd' });

  await path.getByRole('button', { name: 'Apply 1 time' }).click();
  await expect(path).not.toContainText('As it stands');
  await saved(page);
  await expect
    .poll(async () => (await scene.row('cards', 'orders'))?.duration)
    .toEqual({ amount: 4.25, unit: 'h' });
  await page.keyboard.press('Escape');
  await expect(path).toHaveCount(0);
  await expect(card(page, 'hotline')).not.toHaveAttribute('data-dimmed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await scene.row('cards', 'orders'))?.duration)
    .toEqual({ amount: 3, unit: 'd' });
});
