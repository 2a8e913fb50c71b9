import { expectAccessible, LOOKS } from '../support/access.ts';
import { expect, testAlone as test } from '../support/index.ts';
import { cell, copy, openLibrary, paste, saved } from './support.ts';

test('a table is walked, typed in, pasted into and undone like a spreadsheet', async ({ page }) => {
  await openLibrary(page, 'terms');
  await expect(page.getByRole('heading', { name: 'Which words should customers never hear?' })).toBeVisible();
  await page.getByRole('button', { name: 'New: Term' }).click();

  // A new record begins with its name; Tab goes on, Enter goes down.
  const editor = page.locator('[data-active] textarea, [data-active] input');
  await expect(editor).toHaveValue('Term');
  await editor.fill('ticket');
  await page.keyboard.press('Tab');
  await page.keyboard.type('your request');
  await page.keyboard.press('Tab');
  await page.keyboard.type('every');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'ticket', 'say')).toHaveText('your request');
  await expect(cell(page, 'ticket', 'scope')).toHaveText('Everywhere');

  // Rows from a spreadsheet go in at once; one step takes all of them back.
  await cell(page, 'ticket', 'term').click();
  await paste(page, 'ticket\tyour wish\r\nETA\tit arrives at\r\nSKU\tarticle\r\n');
  await expect(page.getByRole('row')).toHaveCount(5);
  await expect(cell(page, 'ticket', 'say')).toHaveText('your wish');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, 'SKU', 'say')).toHaveCount(0);
  await expect(cell(page, 'ticket', 'say')).toHaveText('your request');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(cell(page, 'SKU', 'say')).toHaveText('article');

  // Bad cells are told by row and column; the good rows may stay.
  await cell(page, 'ETA', 'term').click();
  await paste(page, 'ETA\tarrival\tnowhere\nSKU\tthing\tTo customers');
  const dialog = page.getByRole('dialog', { name: '1 cell can’t be pasted' });
  await expect(dialog.getByRole('row').last()).toHaveText(/2\s*Where\s*nowhere/);
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Paste 1 good row' }).click();
  await expect(cell(page, 'SKU', 'say')).toHaveText('thing');
  await expect(cell(page, 'ETA', 'say')).toHaveText('it arrives at');

  // A range, copied as it would be into a spreadsheet.
  await cell(page, 'ETA', 'term').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await copy(page)).toBe('ETA\tit arrives at\nSKU\tthing');
  await page.keyboard.press('Escape');
  await cell(page, 'SKU', 'say').click();
  await page.keyboard.press('F2');
  await page.keyboard.type(' and more');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'SKU', 'say')).toHaveText('thing');

  // What can't stand in a cell stays in it, and says why.
  await openLibrary(page, 'slas');
  await page.getByRole('button', { name: 'New: Response time' }).click();
  await expect(editor).toHaveValue('Response time');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Write it as 30 s, 24 h or 2 working days.');
  await editor.fill('45 s');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Response time', 'target')).toHaveText('45 s');
  await saved(page);
  for (const { theme, lang } of LOOKS) {
    await openLibrary(page, 'terms', `&theme=${theme}&lang=${lang}`);
    await expect(page.getByRole('grid')).toBeVisible();
    await expectAccessible(page);
  }
});
