import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/index.ts';
import { sceneOf } from './scene.ts';
import { holdPart } from './support.ts';

const field = (page: Page) => page.getByRole('dialog').getByRole('combobox');

/** Opens the palette, looks for something and takes the first that is found. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
}

/** Answers what a command asks. */
async function answer(page: Page, question: string, text: string): Promise<void> {
  await expect(page.getByRole('dialog', { name: question }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('a journey is made, drawn, searched and exported by keyboard alone', async ({ page, request }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await ask(page, 'from template');
  await answer(page, 'Which template?', 'washing');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  const scene = sceneOf(request, /\/j\/([^/?]+)/.exec(page.url())?.[1] ?? '');
  const card = async (title: string) => (await scene.rows('cards')).find((one) => one.title === title);
  const titled = (title: string) => expect.poll(() => card(title));

  // To a place by its name, and there a new card.
  await page.waitForFunction(() => performance.getEntriesByName('parts-fetched').length > 0);
  await ask(page, 'Repair-or-replace guide');
  await expect(grid).toBeFocused();
  await page.keyboard.press('n');
  await page.keyboard.type('Asks a neighbour');
  await page.keyboard.press('Enter');
  await expect(grid).toBeFocused();
  await titled('Asks a neighbour').toBeTruthy();

  await page.keyboard.press('t');
  await answer(page, 'Tags', 'word of mouth');
  await expect(page.getByRole('option', { name: 'word of mouth' })).toHaveAttribute('aria-checked', 'true');
  await expectAccessible(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  // A channel that there is not yet is made with the answer.
  await page.keyboard.press('h');
  await answer(page, 'Channel', 'Over the fence');
  await expect(grid).toBeFocused();
  await expect.poll(async () => (await card('Asks a neighbour'))?.channel).toBeTruthy();
  // A pain is named where it is made; then the keyboard is on the card again.
  await page.keyboard.press('p');
  await page.keyboard.type('The neighbour is out');
  await page.keyboard.press('Enter');
  await expect(grid).toBeFocused();
  await expect
    .poll(async () => {
      const made = await card('Asks a neighbour');
      return [made?.tags, (await scene.rows('moments')).find((moment) => moment.card === made?.id)?.title];
    })
    .toEqual([['word of mouth'], 'The neighbour is out']);

  // A link to the card on the right, its label, and the card to another lane.
  await page.keyboard.press('l');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const link = async () => {
    const from = (await card('Asks a neighbour'))?.id;
    return (await scene.rows('links')).find((one) => one.from === from);
  };
  await expect.poll(link).toBeTruthy();
  await ask(page, 'Asks a neighbour');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Shift+L');
  await answer(page, 'Which link?', '');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('hears about us');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await link())?.label).toBe('hears about us');
  await ask(page, 'Asks a neighbour');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Shift+M');
  await answer(page, 'Move to which lane?', 'household');
  await answer(page, 'Move to which step?', 'compares');
  await expect
    .poll(async () => {
      const moved = await card('Asks a neighbour');
      const name = async (table: string, id: unknown) => (await scene.row(table, String(id)))?.title;
      return [await name('lanes', moved?.lane), await name('steps', moved?.step)];
    })
    .toEqual(['What the household does', 'Compares models at night']);

  // Found wherever it stands, lit, replaced all at once, and brought back by one step.
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search');
  await expect(bar.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('ＡＳＫＳ Ａ ＮＥＩＧＨＢＯＵＲ');
  await expect(bar).toContainText('1 hit');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('1 of 1');
  await expect(bar.getByRole('status')).toHaveText('1 of 1: Card, title: Asks a neighbour');
  await expectAccessible(page, '[role=search]');
  await page.keyboard.press('Control+Alt+f');
  await expect(bar.getByRole('textbox', { name: 'Replace with' })).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('repair');
  await expect(bar).toContainText(/of 7/);
  const before = JSON.stringify((await scene.file()).cards);
  await bar.getByRole('textbox', { name: 'Replace with' }).focus();
  await page.keyboard.type('mending');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/hits replaced\. One undo brings them all back\./)).toBeVisible();
  await expect(bar).toContainText('Nothing found');
  await expect.poll(async () => JSON.stringify((await scene.file()).cards).includes('mending')).toBe(true);
  await bar.getByRole('searchbox').press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(grid).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => JSON.stringify((await scene.file()).cards)).toBe(before);

  const download = page.waitForEvent('download');
  await ask(page, 'export svg');
  expect((await download).suggestedFilename()).toMatch(/\.svg$/);
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the palette finds commands by either language, says what is not possible, and opens on every screen', async ({
    page,
    request,
  }) => {
    const response = await request.post('/api/journeys', { data: { template: 'hotel.zh-CN' } });
    const { id } = await response.json();
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of [`/j/${id}`, `/j/${id}/outline`, `/j/${id}/insights/actions`, '/library', '/']) {
      await page.goto(path);
      await expect(page.getByRole('main')).toBeVisible();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: '命令和位置' }).getByRole('combobox')).toBeFocused();
      await page.keyboard.type('library');
      await expect(page.getByRole('option', { name: '打开资料库' })).toBeVisible();
      await expect(page.getByRole('option', { name: '顾客画像' })).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    // What is looked for may be done by a part that is still on its way.
    const partComes = await holdPart(page, 'Program');
    await page.goto(`/j/${id}`);
    await expect(page.getByRole('grid')).toBeVisible();
    await page.keyboard.press('Control+k');
    await field(page).fill('library');
    await expect(page.getByRole('option', { name: /显示或隐藏资料库/ })).toBeVisible();
    await expect(page.getByRole('option', { name: '打开资料库' })).toHaveCount(0);
    partComes();
    await expect(page.getByRole('option', { name: '打开资料库' })).toBeVisible();
    await field(page).fill('移泳道');
    await expect(page.getByRole('option', { name: /移到其他泳道和步骤.*请先选中卡片/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expectAccessible(page, '[role=dialog]');
    await field(page).fill('ＴＨＥＭＥ light');
    await expect(page.getByRole('option')).toHaveText([/外观：浅色/]);
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
    await ask(page, '会员');
    await expect(page.getByRole('grid')).toBeFocused();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-activedescendant', /./);
  });
});
