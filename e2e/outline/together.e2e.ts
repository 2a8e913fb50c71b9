import { card, openMap, saved } from '../map/support.ts';
import { expect, test } from '../support/index.ts';
import { makeFullScene } from './scene.ts';
import { openOutline, row, write } from './support.ts';

test('what is written in the outline is on a colleague’s map at once, and back', async ({
  openUser,
  request,
}) => {
  const scene = await makeFullScene(request);
  const [ann, ben] = [await openUser(), await openUser()];
  await openOutline(ann.page, scene.id);
  await openMap(ben.page, scene.id);

  const title = await write(ann.page, 'cards', 'hotline');
  await title.press('End');
  await title.pressSequentially(', free of charge');
  await expect(card(ben.page, 'hotline')).toContainText('Hotline, free of charge');
  await expect(title).toBeFocused();

  await card(ben.page, 'message').click();
  await expect(row(ann.page, 'message').getByRole('img', { name: /is here$/ })).toBeVisible();
  await saved(ann.page);
  expect((await scene.row('cards', 'hotline'))?.title).toBe('Hotline, free of charge');
});

test('map and outline are one open journey: nothing connects again, and undo goes on', async ({
  page,
  request,
}) => {
  const scene = await makeFullScene(request);
  let sockets = 0;
  page.on('websocket', () => {
    sockets++;
  });
  await openOutline(page, scene.id);
  const title = await write(page, 'cards', 'looks');
  await title.fill('Asks a neighbour');
  await title.press('Escape');
  await saved(page);
  const before = sockets;
  expect(before).toBeGreaterThan(0);

  const views = page.getByRole('navigation', { name: 'View of the journey' });
  await views.getByRole('link', { name: 'Map' }).click();
  await expect(card(page, 'looks')).toContainText('Asks a neighbour');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'looks')).toContainText('Looks for the number');
  await views.getByRole('link', { name: 'Outline' }).click();
  await expect(row(page, 'looks')).toContainText('Looks for the number');
  expect(sockets).toBe(before);
});

test('neither view loads the other', async ({ page, request }) => {
  const scene = await makeFullScene(request);
  const loaded: string[] = [];
  page.on('request', (asked) => loaded.push(new URL(asked.url()).pathname));
  await openOutline(page, scene.id);
  expect(loaded.filter((path) => /MapScreen/.test(path))).toEqual([]);
  expect(loaded.filter((path) => /OutlineScreen.*\.js$/.test(path))).toHaveLength(1);
  loaded.length = 0;
  await openMap(page, scene.id);
  expect(loaded.filter((path) => /OutlineScreen/.test(path))).toEqual([]);
});
