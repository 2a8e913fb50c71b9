import { expect, test } from '../support/index.ts';
import {
  cardTitle,
  cell,
  drag,
  hoverCell,
  makeScene,
  openScene,
  pickCard,
  pull,
  selected,
  selectedIds,
  within,
} from './scene.ts';
import { card, openMap, saved } from './support.ts';

test('a card is added in a cell with the pointer; left empty it goes again', async ({ page, request }) => {
  const scene = await openScene(page, request);
  await hoverCell(page, 'meets', 'open');
  await page.getByRole('button', { name: 'Add card' }).click();
  await expect(cardTitle(page)).toBeFocused();
  await page.keyboard.type('Technician at the door');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await scene.rows('cards')).find(({ title }) => title === 'Technician at the door'))
    .toMatchObject({ lane: 'meets', step: 'open' });

  await hoverCell(page, 'does', 'wait');
  await page.getByRole('button', { name: 'Add card' }).click();
  await expect(cardTitle(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await scene.rows('cards')).length).toBe(6);
  await saved(page);
});

test('a dragged card changes the document on drop only, and a colleague sees it come', async ({
  openUser,
  request,
}) => {
  const scene = await makeScene(request);
  const [ann, ben] = [await openUser(), await openUser()];
  await openMap(ann.page, scene.id);
  await openMap(ben.page, scene.id);

  await pull(
    ann.page,
    await within(card(ann.page, 'hotline')),
    await within(cell(ann.page, 'behind', 'open')),
  );
  await expect(card(ann.page, 'hotline')).toHaveAttribute('data-dragged', 'true');
  // Ben sees Ann's hand and the card in it, and that it still stands where it stood.
  const inHand = ben.page.locator('[data-peer-holds="hotline"]');
  await expect(inHand).toBeVisible();
  const target = await within(cell(ben.page, 'behind', 'open'));
  await expect
    .poll(async () => {
      const { x, y } = await within(inHand);
      return Math.hypot(x - target.x, y - target.y);
    })
    .toBeLessThan(60);
  expect(await scene.row('cards', 'hotline')).toMatchObject({ lane: 'meets', step: 'ring' });

  await ann.page.mouse.up();
  await expect.poll(() => scene.row('cards', 'hotline')).toMatchObject({ lane: 'behind', step: 'open' });
  await expect(inHand).toHaveCount(0);
  await expect
    .poll(async () => {
      const [place, moved] = await Promise.all([
        within(cell(ben.page, 'behind', 'open')),
        within(card(ben.page, 'hotline')),
      ]);
      return Math.abs(place.x - moved.x);
    })
    .toBeLessThan(30);

  // Escape lets go without a trace.
  await pull(ann.page, await within(card(ann.page, 'looks')), await within(cell(ann.page, 'does', 'wait')));
  await ann.page.keyboard.press('Escape');
  await ann.page.mouse.up();
  await expect(card(ann.page, 'looks')).not.toHaveAttribute('data-dragged');
  await saved(ann.page);
  expect(await scene.row('cards', 'looks')).toMatchObject({ lane: 'does', step: 'ring' });
});

test('several cards are chosen by a rectangle and by shift, dragged, duplicated and deleted together', async ({
  page,
  request,
}) => {
  const scene = await openScene(page, request);
  const from = await within(cell(page, 'does', 'ring'), 0.04, 0.04);
  await drag(page, from, await within(card(page, 'message'), 0.5, 0.6));
  expect(await selectedIds(page)).toEqual(['hotline', 'looks', 'message']);
  await card(page, 'looks').click({ modifiers: ['Shift'] });
  expect(await selectedIds(page)).toEqual(['hotline', 'message']);
  await card(page, 'parts').click({ modifiers: ['Shift'] });
  await card(page, 'hotline').click({ modifiers: ['Shift'] });
  expect(await selectedIds(page)).toEqual(['message', 'parts']);

  await drag(page, await within(card(page, 'message')), await within(cell(page, 'meets', 'open')));
  await expect.poll(() => scene.row('cards', 'message')).toMatchObject({ lane: 'meets', step: 'open' });
  const parts = await scene.row('cards', 'parts');
  expect(parts?.step).toBe('open');

  await page
    .getByRole('toolbar', { name: '2 selected cards' })
    .getByRole('button', { name: 'Duplicate' })
    .click();
  await expect.poll(async () => (await scene.rows('cards')).length).toBe(7);
  await expect(selected(page)).toHaveCount(2);
  await page
    .getByRole('toolbar', { name: '2 selected cards' })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect.poll(async () => (await scene.rows('cards')).length).toBe(5);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await scene.rows('cards')).length).toBe(7);
});

test('the arrow keys walk the grid, and every act has a key', async ({ page, request }) => {
  const scene = await openScene(page, request);
  const active = page.getByRole('grid');
  await pickCard(page, 'looks');
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'hotline')).toHaveAttribute('data-selected', 'true');
  await expect(active).toHaveAttribute('aria-activedescendant', 'card-hotline');
  await page.keyboard.press('ArrowRight');
  await expect(active).toHaveAttribute('aria-activedescendant', 'card-message');
  await page.keyboard.press('ArrowRight');
  await expect(active).toHaveAttribute('aria-activedescendant', 'cell-meets-open');

  await page.keyboard.press('n');
  await page.keyboard.type('Doorbell');
  await page.keyboard.press('Shift+Tab');
  // Tab goes on along the lane, into the text.
  await expect(cardTitle(page)).toHaveValue('Text message');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await scene.rows('cards')).map(({ title }) => title)).toContain('Doorbell');

  await page.keyboard.press('Enter');
  await expect(cardTitle(page)).toBeFocused();
  await page.keyboard.type('Text with the time');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await scene.row('cards', 'message'))?.title).toBe('Text with the time');

  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(async () => (await scene.row('cards', 'message'))?.step).toBe('ring');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await scene.row('cards', 'message'))?.lane).toBe('does');

  await page.keyboard.press('Delete');
  await expect(card(page, 'message')).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await scene.rows('cards')).length).toBe(5);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card(page, 'message')).toBeVisible();
});

test('undo and redo take back one’s own work and never a colleague’s', async ({ openUser, request }) => {
  const scene = await makeScene(request);
  const [ann, ben] = [await openUser(), await openUser()];
  await openMap(ann.page, scene.id);
  await openMap(ben.page, scene.id);
  const titles = async () => {
    const rows = await scene.rows('cards');
    return ['hotline', 'message'].map((id) => rows.find((row) => row.id === id)?.title ?? null);
  };
  const type = async (user: typeof ann, id: string, text: string) => {
    await card(user.page, id).dblclick();
    await expect(cardTitle(user.page)).toBeFocused();
    // In one go: letters typed more than a second apart are steps of undo of their own.
    await user.page.keyboard.insertText(text);
    await user.page.keyboard.press('Enter');
  };
  await type(ann, 'hotline', 'Hotline, by Ann');
  await type(ben, 'message', 'Message, by Ben');
  await expect.poll(titles).toEqual(['Hotline, by Ann', 'Message, by Ben']);
  await expect(card(ann.page, 'message')).toContainText('by Ben');

  await ann.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(titles).toEqual(['Hotline', 'Message, by Ben']);
  await ann.page.keyboard.press('ControlOrMeta+z');
  await expect(ann.page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  expect(await titles()).toEqual(['Hotline', 'Message, by Ben']);
  await ann.page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(titles).toEqual(['Hotline, by Ann', 'Message, by Ben']);
  await ben.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(titles).toEqual(['Hotline, by Ann', 'Text message']);
});
