import type { Page } from '@playwright/test';
import { saved } from '../map/support.ts';
import { expect, test } from '../support/index.ts';
import { makeFullScene } from './scene.ts';
import { openOutline, row, text, write } from './support.ts';

test('Tab goes through the texts in the order in which they are read', async ({ page, request }) => {
  const scene = await makeFullScene(request);
  await openOutline(page, scene.id);
  await text(page, 'journey', scene.id).focus();
  const visited: string[] = [];
  for (let presses = 0; presses < 60 && visited.at(-1) !== 'cards:message:title'; presses++) {
    const mark = await page.evaluate(() => document.activeElement?.getAttribute('data-outline-text'));
    if (mark) visited.push(mark);
    await page.keyboard.press('Tab');
  }
  expect(visited.filter((mark) => mark.endsWith(':title'))).toEqual([
    `journey:${scene.id}:title`,
    'stages:call:title',
    'steps:ring:title',
    'cards:looks:title',
    'cards:hotline:title',
    'moments:queue:title',
    'steps:wait:title',
    'cards:message:title',
  ]);
});

test('a card is written, followed by another, moved, deleted and brought back by keys alone', async ({
  page,
  request,
}) => {
  const scene = await makeFullScene(request);
  await openOutline(page, scene.id);

  const title = await write(page, 'cards', 'looks');
  await title.press('End');
  await page.keyboard.type(' online');
  await page.keyboard.press('Enter');
  await expect(page.locator('textarea:focus')).toHaveValue('');
  await page.keyboard.type('Asks a friend');
  // Whoever types goes on typing: to the description and back, with Tab or with Shift and Enter.
  const description = page.getByRole('textbox', { name: 'Description of the card' });
  await page.keyboard.press('Tab');
  await expect(description).toBeFocused();
  await page.keyboard.type('One who had ');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('textarea:focus')).toHaveValue('Asks a friend');
  await page.keyboard.press('Shift+Enter');
  await expect(description).toBeFocused();
  await page.keyboard.type('the same machine.');
  await page.keyboard.press('Escape');
  await saved(page);
  const cards = await scene.rows('cards');
  const friend = cards.find((one) => one.title === 'Asks a friend');
  expect(friend).toMatchObject({ lane: 'does', step: 'ring', body: 'One who had the same machine.' });
  expect((await scene.row('cards', 'looks'))?.title).toBe('Looks for the number online');
  const id = String(friend?.id);

  await text(page, 'cards', id).focus();
  await tabToMenu(page, id);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Move up' }).press('Enter');
  await expect(text(page, 'cards', id)).toBeFocused();
  const inCell = page.locator('[data-card-id]');
  await expect(inCell.first()).toHaveAttribute('data-card-id', id);

  await tabToMenu(page, id);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Move to step' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Opens the door' }).press('Enter');
  await expect(text(page, 'cards', id)).toBeFocused();
  await expect.poll(async () => (await scene.row('cards', id))?.step).toBe('open');

  await tabToMenu(page, id);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete card' }).press('Enter');
  await expect(row(page, id)).toHaveCount(0);
  await expect(page.getByText('Card deleted.')).toBeVisible();
  // Also from nowhere: the row that had the focus is gone.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, id)).toContainText('Asks a friend');
});

test('a step, a card on a lane and a moment are added from the step, and an empty card goes again', async ({
  page,
  request,
}) => {
  const scene = await makeFullScene(request);
  await openOutline(page, scene.id);
  await write(page, 'steps', 'wait');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hears back');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    'Rings up',
    'Waits',
    'Hears back',
    'Opens the door',
  ]);

  const more = page.getByRole('button', { name: 'Add to “Hears back”' });
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Backstage' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title of the card' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await more.press('Enter');
  await page.getByRole('menuitem', { name: 'Delight moment' }).press('Enter');
  await page.getByRole('textbox', { name: 'Title of the moment' }).fill('An answer the same day');
  await page.keyboard.press('Escape');
  await saved(page);
  expect(await scene.rows('cards')).toHaveLength(5);
  const step = (await scene.rows('steps')).find(({ title }) => title === 'Hears back');
  const made = (await scene.rows('moments')).find(({ title }) => title === 'An answer the same day');
  expect(made).toMatchObject({ kind: 'delight', step: step?.id });
});

/** To the menu of a card, past the mark of what the checks find there. */
async function tabToMenu(page: Page, id: string): Promise<void> {
  const mark = row(page, id).getByRole('button', { name: /finding/ });
  await expect(mark).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(mark).toBeFocused();
  await page.keyboard.press('Tab');
}
