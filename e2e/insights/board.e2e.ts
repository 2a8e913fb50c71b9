import type { Locator } from '@playwright/test';
import { within } from '../map/scene.ts';
import { journeyFile, openMap, saved } from '../map/support.ts';
import { expect, fingersOn, test } from '../support/index.ts';
import { expectSectionsAccessible, makeRepair, openInsights } from './support.ts';

test('an action goes across the board by key, by drag and by menu, and is verified by numbers alone', async ({
  page,
  request,
}) => {
  const journey = await makeRepair(request);
  await openMap(page, journey);
  const views = page.getByRole('navigation', { name: 'View of the journey' });
  await views.getByRole('link', { name: 'Insights' }).click();
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  const title = 'One case file for line, chat and tablet';
  const card = page.getByRole('listitem').filter({ hasText: title });
  await expect(column('Collected').filter({ has: card })).toBeVisible();

  await card.getByRole('button', { name: title, exact: true }).press('Shift+ArrowRight');
  await expect(column('Analysed').filter({ has: card })).toBeVisible();
  await expect(card.getByRole('button', { name: title, exact: true })).toBeFocused();
  await card.dragTo(column('In progress'));
  await expect(column('In progress').filter({ has: card })).toBeVisible();
  const fingers = await fingersOn(page);
  const carry = async (from: Locator, to: Locator) => {
    await fingers.down(await within(from, 0.5, 0.8));
    await expect(page.locator('[inert][aria-hidden]').filter({ hasText: title })).toBeVisible();
    await fingers.move([await within(to)]);
    await fingers.up();
  };
  await carry(card, column('Analysed'));
  await expect(column('Analysed').filter({ has: card })).toBeVisible();
  await card.dragTo(column('In progress'));
  await expect(column('In progress').filter({ has: card })).toBeVisible();

  await card.getByRole('button', { name: /^Move/ }).click();
  await page.getByRole('menuitem', { name: 'Verified' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Mark as verified' }).click();
  await expect(dialog.getByText('Without this there is no proof.')).toHaveCount(4);
  await dialog.getByLabel('What was measured').fill('CSAT');
  await dialog.getByLabel('Before').fill('3,1');
  await dialog.getByLabel('After').fill('4.2');
  await dialog.getByLabel('Sample size').fill('0');
  await expect(dialog.getByText('This is not a number that fits here.')).toBeVisible();
  await dialog.getByLabel('Sample size').fill('120');
  await dialog.getByRole('button', { name: 'Mark as verified' }).click();
  await expect(column('Verified').filter({ has: card })).toBeVisible();
  await expect(card).toContainText('CSAT');
  await saved(page);
  const actions = (await journeyFile(request, journey)).actions as Array<Record<string, unknown>>;
  expect(actions.find((one) => one.title === title)).toMatchObject({
    state: 'verified',
    proof: { metric: 'csat', before: 3.1, after: 4.2, n: 120 },
  });

  await page.keyboard.press('ControlOrMeta+z');
  await expect(column('In progress').filter({ has: card })).toBeVisible();

  await openInsights(page, journey, 'priorities');
  const row = page.getByRole('row').filter({ hasText: title });
  await row.getByLabel(/^Impact of/).selectOption('4');
  await row.getByLabel(/^Effort for/).selectOption('2');
  const point = page.getByRole('button', { name: `${title}: impact 4, effort 2` });
  await point.press('ArrowRight');
  await expect(page.getByRole('button', { name: `${title}: impact 4, effort 3` })).toBeFocused();
  await expect(row.getByLabel(/^Effort for/)).toHaveValue('3');
  await page.keyboard.press('ArrowRight');
  await expect(row).toContainText('Big projects');

  await openInsights(page, journey, 'moments');
  await page.locator('tbody').getByRole('button').first().click();
  const opened = page.getByRole('dialog', { name: 'Open record' });
  await expect
    .poll(async () => {
      const box = await opened.boundingBox();
      return box && [box.x + box.width, box.y];
    })
    .toEqual([1440, 0]);
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Show “.*” on the map$/ })
    .first()
    .click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.locator('[data-moment-id][data-selected]')).toBeVisible();

  await expectSectionsAccessible(page, journey, ['actions', 'moments', 'priorities']);
});
