import { createJourney } from '../support/api.ts';
import { expect, testAlone as test } from '../support/index.ts';
import { cell, openLibrary, saved } from './support.ts';

test('two people keep one library, and see where it is used', async ({ openUser, request }) => {
  const journey = await createJourney(request, { template: 'hotel.en' });
  const [ann, ben] = [await openUser(), await openUser()];
  await openLibrary(ann.page, 'slas');
  await openLibrary(ben.page, 'slas');

  // Each sees where the other is, and both write in one note.
  await cell(ann.page, 'Call answered', 'target').click();
  await expect(cell(ben.page, 'Call answered', 'target')).toHaveAttribute('data-peer', '');
  const note = 'Measured on a mid-range phone over a mobile network.';
  await expect(cell(ann.page, 'Rooms and prices', 'note')).toHaveText(note);
  await cell(ann.page, 'Rooms and prices', 'note').dblclick();
  await cell(ben.page, 'Rooms and prices', 'note').dblclick();
  await ann.page.keyboard.press('ControlOrMeta+End');
  await ann.page.keyboard.type(' Twice.');
  await ben.page.keyboard.press('ControlOrMeta+Home');
  await ben.page.keyboard.type('Always: ');
  await ben.page.keyboard.press('Enter');
  await ann.page.keyboard.press('Enter');
  for (const { page } of [ann, ben]) {
    await expect(cell(page, 'Rooms and prices', 'note')).toHaveText(`Always: ${note} Twice.`);
  }

  // The form beside the table is the record's own, and leads to the cards that use it.
  await cell(ann.page, 'Call answered', 'name').click();
  await ann.page.keyboard.press('ControlOrMeta+Enter');
  const sheet = ann.page.getByRole('complementary', { name: 'Response time' });
  await sheet.locator('[data-field=name]').getByRole('textbox').fill('Hotline answered');
  await sheet.locator('[data-field=name]').getByRole('textbox').press('Enter');
  await expect(cell(ben.page, 'Hotline answered', 'target')).toHaveText('20 s');
  await expect(cell(ann.page, 'Hotline answered', 'name').locator('xpath=..')).toContainText('1 journey');
  await saved(ann.page);
  await sheet.getByRole('link').nth(1).click();
  await expect(ann.page).toHaveURL(new RegExp(`/j/${journey.id}`));
  await expect(ann.page.getByRole('complementary', { name: 'Inspector' })).toContainText('Hotline answered');

  // Deleting says where it is used, and one's own undo brings it back.
  await ben.page.getByRole('row').filter({ hasText: 'Hotline answered' }).locator('[data-head]').click();
  await ben.page.getByRole('button', { name: 'Delete…' }).click();
  const asked = ben.page.getByRole('dialog');
  await expect(asked).toContainText('It is used in 1 journey.');
  await asked.getByRole('button', { name: 'Delete' }).click();
  await expect(cell(ben.page, 'Hotline answered', 'name')).toHaveCount(0);
  await ben.page.getByRole('button', { name: 'Undo' }).click();
  await expect(cell(ben.page, 'Hotline answered', 'name')).toBeVisible();
});
