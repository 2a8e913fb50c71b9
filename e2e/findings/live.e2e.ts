import { card, openMap, retitle, saved } from '../map/support.ts';
import { expect, expectAccessible, test } from '../support/index.ts';
import { finding, makeDemo, markOf, panel, pressOnMap } from './support.ts';

test('a finding appears as one types, leads to its card, and goes with one click', async ({
  page,
  request,
}) => {
  await openMap(page, await makeDemo(request));
  await pressOnMap(page, 'f');
  const list = panel(page);
  await expect(list.getByRole('radio', { name: 'Open 31' })).toBeChecked();
  await expect(list.getByRole('status')).toHaveText('31 open findings');

  await retitle(page, 'counter', 'Counter for your ticket');
  const own = finding(list, '“Counter for your ticket” says “ticket”');
  await expect(own).toBeVisible();
  await expect(markOf(page, 'counter')).toHaveAccessibleName('2 findings here, the gravest: Error');

  // The arrows walk the list, Enter leads to the card, and the search narrows it down.
  await list.getByRole('searchbox').fill('counter for');
  await expect(list.getByText(/^\d+ of 32 shown$/)).toBeVisible();
  await list
    .getByRole('button', { name: /^Error/ })
    .first()
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(own.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 'counter')).toHaveAttribute('data-selected', 'true');
  await own.getByRole('button', { name: 'Why?' }).click();
  await expect(own).toContainText('jargon');
  await expectAccessible(page);

  await own.getByRole('button', { name: 'Fix' }).click();
  await expect(own).toHaveCount(0);
  await expect(card(page, 'counter')).toContainText('Counter for your request');
  await list.getByRole('searchbox').fill('');
  await expect(list.getByRole('radio', { name: 'Open 31' })).toBeChecked();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(own).toBeVisible();
  await expect(card(page, 'counter')).toContainText('Counter for your ticket');
  await saved(page);

  // At the card itself: its mark says the same.
  await markOf(page, 'counter').click();
  const said = page.getByRole('dialog', { name: 'Findings' });
  await expect(finding(said, 'says “ticket”')).toBeVisible();
  await expectAccessible(page, '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(said).toHaveCount(0);
});

test('what one waives with a reason and a name, the other sees, and takes back', async ({
  openUser,
  request,
}) => {
  const id = await makeDemo(request);
  const [ann, ben] = [await openUser(), await openUser()];
  await openMap(ann.page, id);
  await openMap(ben.page, id);
  for (const { page } of [ann, ben]) await pressOnMap(page, 'f');
  const skipped = (page: typeof ann.page) => finding(panel(page), 'it skips the frontstage');

  await skipped(ann.page).getByRole('button', { name: 'Waive' }).click();
  const form = ann.page.getByRole('form', { name: 'Waive' });
  await expect(form.getByRole('button', { name: 'Waive' })).toBeDisabled();
  await form.getByLabel('Why is it right as it is?').fill('Ordered by the system');
  await form.getByLabel('Who answers for it?').fill('Ann');
  await form.getByRole('button', { name: 'Waive' }).click();
  await expect(skipped(ann.page)).toHaveCount(0);

  await expect(skipped(ben.page)).toHaveCount(0);
  await panel(ben.page).getByText('Waived 2').click();
  await expect(skipped(ben.page)).toContainText('Waived: Ordered by the system');
  await expect(skipped(ben.page)).toContainText('Ann');
  await skipped(ben.page).getByRole('button', { name: 'Take the waiver back' }).click();
  await expect(panel(ben.page).getByText('Waived 1')).toBeVisible();
  await expect(skipped(ann.page)).toBeVisible();
});
