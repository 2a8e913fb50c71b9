import type { Page } from '@playwright/test';
import { expect, test } from '../support/index.ts';
import { drag, field, inspector, onLink, openScene, pickCard, type Scene, within } from './scene.ts';
import { card, saved } from './support.ts';

const handle = (page: Page, from: string, side: string) =>
  page.locator(`[data-link-handle="${side}"][data-from="${from}"]`);

async function draw(page: Page, from: string, side: string, to: string): Promise<void> {
  await card(page, from).hover();
  await drag(page, await within(handle(page, from, side)), await within(card(page, to)));
}

const between = async (scene: Scene, from: string, to: string) =>
  (await scene.rows('links')).find((link) => link.from === from && link.to === to);

test('links of all three kinds are drawn by hand, labelled, turned round and deleted', async ({
  page,
  request,
}) => {
  const scene = await openScene(page, request);
  const tools = page.getByRole('toolbar', { name: 'Selected link' });

  await draw(page, 'hotline', 'right', 'message');
  await expect(tools.getByRole('button', { name: 'Flow' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => between(scene, 'hotline', 'message')).toMatchObject({ kind: 'flow' });

  await draw(page, 'message', 'bottom', 'parts');
  await tools.getByRole('button', { name: 'Needs' }).click();
  await expect.poll(() => between(scene, 'message', 'parts')).toMatchObject({ kind: 'needs' });

  await draw(page, 'looks', 'bottom', 'hotline');
  await tools.getByRole('button', { name: 'Handoff' }).click();
  await expect.poll(() => between(scene, 'looks', 'hotline')).toMatchObject({ kind: 'handoff' });
  const made = await between(scene, 'looks', 'hotline');
  if (!made) throw new Error('no link');

  await tools.getByRole('button', { name: 'Label' }).click();
  await page.keyboard.type('dials');
  await page.keyboard.press('Enter');
  await expect(page.locator(`div[data-link-id="${made.id}"]`)).toHaveText('dials');
  await expect.poll(() => scene.row('links', made.id)).toMatchObject({ label: 'dials' });

  await tools.getByRole('button', { name: 'Turn round' }).click();
  await expect.poll(() => scene.row('links', made.id)).toMatchObject({ from: 'hotline', to: 'looks' });

  // Another one is found by its line, and deleted by its key.
  const first = await between(scene, 'hotline', 'message');
  if (!first) throw new Error('no link');
  const { x, y } = await onLink(page, first.id);
  await page.mouse.click(x, y);
  await expect(tools.getByRole('button', { name: 'Flow' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Delete');
  await expect.poll(() => scene.row('links', first.id)).toBeUndefined();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => scene.row('links', first.id)).toMatchObject({ from: 'hotline', to: 'message' });
});

test('a link drawn into an empty cell makes its card; one to itself or twice is refused in words', async ({
  page,
  request,
}) => {
  const scene = await openScene(page, request);
  await card(page, 'message').hover();
  const start = await within(handle(page, 'message', 'right'));
  await drag(page, start, { x: start.x + 150, y: start.y });
  await page.keyboard.type('Technician rings');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const made = (await scene.rows('cards')).find(({ title }) => title === 'Technician rings');
      return made && { at: made.step, link: (await between(scene, 'message', made.id))?.kind };
    })
    .toEqual({ at: 'open', link: 'flow' });

  await draw(page, 'hotline', 'right', 'message');
  await draw(page, 'hotline', 'right', 'message');
  await expect(page.getByText('These cards are linked in this way already.')).toBeVisible();
  expect(await scene.rows('links')).toHaveLength(2);
  await saved(page);
});

test('a link by the keyboard, and what is handed over', async ({ page, request }) => {
  const scene = await openScene(page, request);
  await pickCard(page, 'hotline');
  const links = inspector(page).getByRole('button', { name: 'Links' });
  await links.press('Enter');
  const add = inspector(page).getByRole('button', { name: 'Link to…' });
  await add.focus();
  // The panel is scrolled away from what has the keyboard, and more arrives above it once the list is open.
  await page.setViewportSize({ width: 1440, height: 500 });
  const body = inspector(page).locator('section').first().locator('xpath=..');
  await body.evaluate((element) => element.closest('[class*=body]')?.scrollTo(0, 0));
  await expect(add).not.toBeInViewport();
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: /^Text message/ });
  await expect(wanted).toBeVisible();
  await body.evaluate((element) => {
    element.prepend(Object.assign(document.createElement('div'), { style: 'flex: none; height: 900px' }));
  });
  await expect(wanted).toBeVisible();
  await expect(add).toBeInViewport();
  await page.setViewportSize({ width: 1440, height: 900 });
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown');
  await expect(wanted).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('Enter');
  await expect.poll(() => between(scene, 'hotline', 'message')).toMatchObject({ kind: 'flow' });
  const made = await between(scene, 'hotline', 'message');
  if (!made) throw new Error('no link');

  await field(page, 'kind').getByText('Handoff', { exact: true }).click();
  await expect.poll(() => scene.row('links', made.id)).toMatchObject({ kind: 'handoff' });
  const handoff = field(page, 'handoff');
  await handoff.getByRole('button', { name: /^Fill in/ }).click();
  await handoff.getByRole('textbox', { name: 'After tries' }).fill('2');
  await handoff.getByRole('textbox', { name: 'After waiting' }).fill('1 min');
  await handoff.getByRole('textbox', { name: 'Confidence below' }).fill('60 %');
  await handoff.getByRole('combobox', { name: 'Passes on' }).fill('the whole conversation');
  await page.keyboard.press('Enter');
  await handoff.getByRole('switch', { name: 'On request' }).press('Space');
  await expect
    .poll(async () => (await scene.row('links', made.id))?.handoff)
    .toEqual({
      tries: 2,
      wait: { amount: 1, unit: 'min' },
      confidenceBelow: 0.6,
      passes: ['the whole conversation'],
      sensitive: [],
      onRequest: true,
    });
});

test('a link’s target is chosen with the keys, and what happens is said', async ({ page, request }) => {
  const scene = await openScene(page, request);
  const says = page.getByRole('status').filter({ hasText: /./ });
  const said = (text: string) => expect(says.filter({ hasText: text })).toHaveCount(1);
  const grid = page.getByRole('grid');
  await pickCard(page, 'hotline');
  await page.keyboard.press('l');
  await said('Link from “Hotline”: choose a card with the arrow keys');
  await expect(grid).toBeFocused();

  // On the card where it begins Enter does nothing; to the right stands another one.
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await said('Link from “Hotline” to “Text message”.');
  await expect(grid).toHaveAttribute('aria-activedescendant', 'card-message');
  await expect(card(page, 'message')).toHaveAttribute('data-aimed', 'true');
  await page.keyboard.press('Escape');
  await said('No link was made.');
  expect(await scene.rows('links')).toEqual([]);

  await page.keyboard.press('l');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await said('“Hotline” now leads to “Text message”.');
  await expect.poll(() => between(scene, 'hotline', 'message')).toMatchObject({ kind: 'flow' });
  await expect(page.getByRole('toolbar', { name: 'Selected link' })).toBeVisible();

  // From the card's menu, into an empty cell: the card comes with the link, as one step of undo.
  await pickCard(page, 'message');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Link to another card' }).press('Enter');
  await page.keyboard.press('ArrowRight');
  await said('Link from “Text message” to a new card in Touchpoints, Opens the door.');
  await expect(grid).toHaveAttribute('aria-activedescendant', 'cell-meets-open');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Doorbell');
  await page.keyboard.press('Enter');
  const made = async () => (await scene.rows('cards')).find(({ title }) => title === 'Doorbell');
  await expect.poll(async () => (await made())?.step).toBe('open');
  expect(await between(scene, 'message', (await made())?.id ?? '')).toMatchObject({ kind: 'flow' });
});
