import { expect, expectAccessible, test } from '../support/index.ts';
import { cell, drag, fromMenu, header, openScene, selectedIds, within } from './scene.ts';
import { card, openMap, saved } from './support.ts';

test('stages are added, named, given a phase, moved and deleted', async ({ page, request }) => {
  const scene = await openScene(page, request);
  const titles = async () => (await scene.rows('stages')).map(({ title }) => title);

  await fromMenu(page, header(page, 'stages', 'call'), 'Add stage after');
  const name = page.getByRole('textbox', { name: 'Name of the stage' });
  await expect(name).toBeFocused();
  await name.fill('Between');
  await name.press('Enter');
  await expect.poll(titles).toEqual(['Call', 'Between', 'Visit']);
  const made = (await scene.rows('stages'))[1]?.id ?? '';

  await fromMenu(page, header(page, 'stages', made), 'Move stage right');
  await expect.poll(titles).toEqual(['Call', 'Visit', 'Between']);
  await header(page, 'stages', made).getByRole('button', { name: 'Stage: actions' }).click();
  await page.getByRole('menuitemradio', { name: /^After/ }).click();
  await expect.poll(async () => (await scene.row('stages', made))?.phase).toBe('after');

  await drag(
    page,
    await within(header(page, 'stages', made), 0.3),
    await within(header(page, 'stages', 'call'), 0.1),
  );
  await expect.poll(titles).toEqual(['Between', 'Call', 'Visit']);

  await fromMenu(page, header(page, 'stages', made), 'Delete stage');
  await expect.poll(titles).toEqual(['Call', 'Visit']);
  await expect(header(page, 'stages', made)).toHaveCount(0);
});

test('steps are added, renamed by a double click, and dragged into another stage', async ({
  page,
  request,
}) => {
  const scene = await openScene(page, request);
  const steps = async () => (await scene.rows('steps')).map(({ stage, title }) => `${stage}: ${title}`);

  await header(page, 'steps', 'ring').dblclick();
  const name = page.getByRole('textbox', { name: 'Name of the step' });
  await expect(name).toBeFocused();
  await name.fill('Rings the hotline');
  await name.press('Enter');
  await expect(header(page, 'steps', 'ring')).toContainText('Rings the hotline');

  await header(page, 'steps', 'ring').hover();
  await header(page, 'steps', 'ring').getByRole('button', { name: 'Add step after' }).click();
  await expect(name).toBeFocused();
  await name.fill('Listens to music');
  await name.press('Enter');
  await expect
    .poll(steps)
    .toEqual(['call: Rings the hotline', 'call: Listens to music', 'call: Waits', 'visit: Opens the door']);

  await drag(
    page,
    await within(header(page, 'steps', 'wait'), 0.3),
    await within(header(page, 'steps', 'open'), 0.8),
  );
  await expect.poll(async () => (await scene.row('steps', 'wait'))?.stage).toBe('visit');
  expect((await steps()).at(-1)).toBe('visit: Waits');
  // Its cards came along.
  const [step, text] = await Promise.all([
    within(header(page, 'steps', 'wait')),
    within(card(page, 'message')),
  ]);
  expect(Math.abs(step.x - text.x)).toBeLessThan(30);
});

test('stages and lanes are collapsed by caret, key and menu, kept on this device, and opened by what is gone to', async ({
  page,
  request,
}) => {
  const scene = await openScene(page, request);
  const whole = await scene.file();
  const call = header(page, 'stages', 'call');
  await card(page, 'hotline').click();
  await call.hover();
  await call.getByRole('button', { name: 'Collapse “Call”' }).click();
  await expect(card(page, 'hotline')).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Call, collapsed: 4 cards' })).toBeVisible();
  await expect(page.getByText('“Call” is collapsed.')).toBeAttached();
  expect((await call.boundingBox())?.width).toBeLessThan(70);
  // What was selected in it is let go: the next key is for the cell.
  expect(await selectedIds(page)).toEqual([]);
  await expect(page.getByRole('gridcell', { name: 'Call, collapsed: 2 cards' })).toBeVisible();
  await expectAccessible(page);

  const active = () => page.getByRole('grid').getAttribute('aria-activedescendant');
  await expect.poll(active).toBe('cell-meets-ring');
  await page.keyboard.press('ArrowRight');
  await expect.poll(active).toBe('cell-meets-open');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect.poll(active).toBe('cell-does-ring');
  await page.keyboard.press('Shift+K');
  await expect(header(page, 'lanes', 'does')).toHaveAttribute('aria-expanded', 'false');
  expect((await header(page, 'lanes', 'does').boundingBox())?.height).toBeLessThan(50);
  await expect(card(page, 'opens')).toHaveCount(0);

  await openMap(page, scene.id);
  await expect(page.getByRole('columnheader', { name: 'Call, collapsed: 4 cards' })).toBeVisible();
  await expect(card(page, 'opens')).toHaveCount(0);
  // Nobody else sees any of it.
  expect(await scene.file()).toEqual(whole);

  await page.getByRole('button', { name: 'Show 1 card' }).first().click();
  await expect(card(page, 'looks')).toBeVisible();
  await expect(card(page, 'hotline')).toBeVisible();
  await page.keyboard.press('k');
  await expect(card(page, 'hotline')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(card(page, 'hotline')).toBeVisible();

  await fromMenu(page, header(page, 'stages', 'visit'), 'Collapse all other stages');
  await expect(card(page, 'hotline')).toHaveCount(0);
  await openMap(page, scene.id, '&show=cards:hotline');
  await expect(card(page, 'hotline')).toBeVisible();
});

test('lanes are added with a role, renamed, moved by menu and by hand', async ({ page, request }) => {
  const scene = await openScene(page, request);
  const ids = async () => (await scene.rows('lanes')).map(({ id }) => id);
  // Without a frontstage two lines run on one border; both names can be read.
  const interaction = await page.getByText('Line of interaction', { exact: true }).boundingBox();
  const visibility = await page.getByText('Line of visibility', { exact: true }).boundingBox();
  if (!interaction || !visibility) throw new Error('a line has no name');
  expect(Math.abs(interaction.y - visibility.y)).toBeGreaterThanOrEqual(interaction.height);

  await fromMenu(page, header(page, 'lanes', 'meets'), 'Move lane up');
  await expect.poll(ids).toEqual(['meets', 'does', 'feels', 'hurts', 'behind']);
  await drag(
    page,
    await within(header(page, 'lanes', 'meets'), 0.4, 0.6),
    await within(header(page, 'lanes', 'does'), 0.4, 0.9),
  );
  await expect.poll(ids).toEqual(['does', 'meets', 'feels', 'hurts', 'behind']);

  await header(page, 'lanes', 'behind').hover();
  await header(page, 'lanes', 'behind').getByRole('button', { name: 'Add lane below' }).click();
  await page.getByRole('menuitem', { name: /^Support/ }).click();
  const name = page.getByRole('textbox', { name: 'Name of the lane' });
  await expect(name).toBeFocused();
  await name.fill('Suppliers');
  await name.press('Enter');
  await expect
    .poll(async () => (await scene.rows('lanes')).at(-1))
    .toMatchObject({
      role: 'support',
      title: 'Suppliers',
    });
  // The line of internal interaction follows from the role.
  await expect(page.getByText('Line of internal interaction')).toBeVisible();
});

test('what loses its place waits in the tray and is placed again; undo and redo', async ({
  page,
  request,
}) => {
  const scene = await openScene(page, request);
  const waiting = async () => ((await scene.file()).unplaced?.cards ?? []).map(({ id }) => id).sort();

  await fromMenu(page, header(page, 'steps', 'wait'), 'Delete step');
  await expect(page.getByText('2 cards have lost their place')).toBeVisible();
  await expect.poll(waiting).toEqual(['message', 'parts']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'message')).toBeVisible();
  await expect.poll(waiting).toEqual([]);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(card(page, 'message')).toHaveCount(0);
  await expect.poll(waiting).toEqual(['message', 'parts']);

  await page.getByRole('button', { name: 'Unplaced: 2 waiting' }).click();
  const tray = page.getByRole('complementary', { name: 'Unplaced' });
  await tray.getByRole('checkbox', { name: 'Choose “Text message”' }).check();
  await tray.getByRole('button', { name: /^Step/ }).click();
  await page.getByRole('option', { name: 'Opens the door' }).click();
  await tray.getByRole('button', { name: 'Place 1 here' }).click();
  await expect(card(page, 'message')).toBeVisible();
  await expect.poll(async () => (await scene.row('cards', 'message'))?.step).toBe('open');
  expect((await scene.row('cards', 'message'))?.lane).toBe('meets');

  // The other one by hand, into a cell.
  await drag(
    page,
    await within(tray.getByText('Orders the part')),
    await within(cell(page, 'behind', 'ring')),
  );
  await expect(card(page, 'parts')).toBeVisible();
  await expect.poll(async () => (await scene.row('cards', 'parts'))?.step).toBe('ring');
  await expect.poll(waiting).toEqual([]);
  await saved(page);
});
