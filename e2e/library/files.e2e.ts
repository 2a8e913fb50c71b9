import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/access.ts';
import { createJourney } from '../support/api.ts';
import { expect, testAlone as test } from '../support/index.ts';
import { cell, openLibrary, saved } from './support.ts';

const SHEET = [
  '名称;在多久之内;渠道',
  'Mail answered;1 wd;Fax',
  'Letter answered;5 working days;',
  'ＣＡＬＬ answered;25 s;',
].join('\n');

test('a file is looked at before it comes in, goes out again, and duplicates become one', async ({
  page,
  request,
}) => {
  const { id } = await createJourney(request, { template: 'hotel.en' });
  await openLibrary(page, 'slas');
  await page.locator('input[type=file]').setInputFiles({
    name: 'promises.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(SHEET),
  });
  const preview = page.getByRole('dialog', { name: /Import “promises.csv”/ });
  // A heading that nobody knows is matched by hand.
  await preview.getByLabel('What “在多久之内” holds').selectOption({ label: 'Within' });
  await expect(preview.getByRole('definition')).toHaveText(['1', '1', '0', '1']);
  await expect(preview.getByRole('row').last()).toHaveText(/2\s*Channel\s*Fax/);
  await expectAccessible(page, '[role=dialog]');
  await preview.getByRole('button', { name: 'Import 2 good rows' }).click();
  await expect(cell(page, 'Letter answered', 'target')).toHaveText('5 working days');
  await expect(cell(page, 'ＣＡＬＬ answered', 'target')).toHaveText('25 s');

  // What goes out comes back with nothing to change.
  await saved(page);
  await page.getByRole('button', { name: 'More' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Response times as CSV' }).click(),
  ]);
  await page.locator('input[type=file]').setInputFiles({
    name: 'again.csv',
    mimeType: 'text/csv',
    buffer: await readFile(await download.path()),
  });
  const again = page.getByRole('dialog', { name: /Import “again.csv”/ });
  await expect(again.getByRole('definition')).toHaveText(['0', '0', '15', '0']);
  await again.getByRole('button', { name: 'Cancel' }).click();

  // Starters come once, by choice.
  const addStarters = async () => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Add starters…' }).click();
    return page.getByRole('dialog', { name: 'Starters' });
  };
  const starters = await addStarters();
  await starters.getByRole('checkbox', { name: /^Terms/ }).uncheck();
  await starters.getByRole('button', { name: /^Add \d+ records$/ }).click();
  await expect(cell(page, 'Chat answered', 'target')).toHaveText('30 s');
  const second = await addStarters();
  await expect(second.getByRole('checkbox', { disabled: false })).toHaveCount(1);
  await second.getByRole('button', { name: 'Cancel' }).click();

  // Two that are one: all that names the second names the first, on the map too.
  for (const name of ['ＣＡＬＬ answered', 'Message picked up']) {
    await page.getByRole('row').filter({ hasText: name }).locator('[data-head]').click();
  }
  await page.getByRole('button', { name: 'Merge…' }).click();
  const merge = page.getByRole('dialog', { name: 'Merge 2 records' });
  await merge.getByRole('radio', { name: 'Message picked up' }).first().check();
  await merge.getByRole('button', { name: 'Merge 2 into one' }).click();
  await expect(page.getByText(/2 records are one now/)).toBeVisible();
  await expect(cell(page, 'ＣＡＬＬ answered', 'name')).toHaveCount(0);
  const file = await (await request.get(`/api/journeys/${id}/file`)).json();
  const known = new Set(file.library.slas.map((one: { id: string }) => one.id));
  const named = file.cards.flatMap((card: { slas?: string[] }) => card.slas ?? []);
  expect(named.filter((one: string) => !known.has(one))).toEqual([]);
});
