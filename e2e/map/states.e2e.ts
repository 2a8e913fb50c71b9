import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openSqliteStorage } from '../../server/storage/index.ts';
import { expect, expectAccessible, SERVER_GONE, test, testAlone } from '../support/index.ts';
import { withDocument } from './live.ts';
import { field, header, hoverCell, makeScene, openScene, pickCard } from './scene.ts';
import { card, chooseMore, goOffline, openMap, partsFetched, retitle, saved } from './support.ts';

const notice = (page: Page) => page.locator('section[role=alert]');

/** Lets the test end the journey's connection as the server would. */
async function endable(page: Page, which = /\/sync\/journey/): Promise<(code: number) => Promise<void>> {
  const open = new Set<(code: number) => Promise<void>>();
  await page.routeWebSocket(which, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => server.send(message));
    server.onMessage((message) => socket.send(message));
    open.add((code) => socket.close({ code }));
  });
  return async (code) => {
    for (const close of open) await close(code);
    open.clear();
  };
}

test('a journey that goes to the bin while it is open says so, can’t be changed, and comes back', async ({
  page,
  request,
}) => {
  const scene = await openScene(page, request);
  // What the inspector asks of the journey is answered before it is gone.
  const traced = page.waitForResponse(/\/traces\?/);
  await pickCard(page, 'hotline');
  await traced;
  await saved(page);
  await request.delete(`/api/journeys/${scene.id}`);
  await expect(notice(page)).toContainText('Somebody has moved this journey to the bin.');
  await expect(notice(page)).toContainText('Everything you did is on the server.');
  await expect(field(page, 'title').getByRole('textbox')).not.toBeEditable();
  await expectAccessible(page);

  await card(page, 'hotline').press('Delete');
  await expect(card(page, 'hotline')).toBeVisible();
  await expect(page.getByText('You can look at this journey, but not change it any more.')).toBeVisible();

  await notice(page).getByRole('button', { name: 'Restore the journey' }).click();
  await expect(notice(page)).toHaveCount(0);
  await saved(page);
  await retitle(page, 'message', 'After the bin');
  await saved(page);
  expect((await scene.row('cards', 'message'))?.title).toBe('After the bin');
});

test('a journey that somebody else takes out of the bin goes on by itself', async ({ page, request }) => {
  const scene = await openScene(page, request);
  await saved(page);
  await request.delete(`/api/journeys/${scene.id}`);
  await expect(notice(page)).toContainText('Somebody has moved this journey to the bin.');
  await request.post(`/api/journeys/${scene.id}/restore`);
  await expect(notice(page)).toHaveCount(0, { timeout: 20_000 });
  await saved(page);
});

test('of a journey deleted for good what is on the screen is saved as a file', async ({
  page,
  request,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 404|ERR_INTERNET/);
  const scene = await openScene(page, request);
  await saved(page);
  await goOffline(page);
  await request.delete(`/api/journeys/${scene.id}`);
  await request.delete(`/api/journeys/${scene.id}?forever=1`);
  await page.context().setOffline(false);
  await expect(notice(page)).toContainText('Somebody has deleted this journey for good.', {
    timeout: 20_000,
  });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notice(page).getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file.cards).toHaveLength(5);
  const again = await request.post('/api/journeys', { data: { file } });
  expect(again.status()).toBe(201);
});

test('the address of a journey in the bin says where it is, and opens it again', async ({
  page,
  request,
}) => {
  const scene = await makeScene(request);
  await request.delete(`/api/journeys/${scene.id}`);
  await page.goto(`/j/${scene.id}?measure=1`);
  await expect(page.getByRole('heading', { name: 'This journey is in the bin' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restore the journey' }).click();
  await expect(card(page, 'hotline')).toBeVisible();
  await saved(page);
});

for (const [code, lang, says] of [
  [4403, 'en', 'You may no longer change this journey.'],
  [4401, 'zh-CN', '您已退出登录。'],
  [4409, 'en', 'The journey was put back to an earlier version.'],
  [4413, 'en', 'The journey has become too large'],
  [4429, 'zh-CN', '此页面短时间内发送的内容过多。'],
] as const) {
  test(`a connection ended with ${code} says what happened, what was kept and what to do, ${lang}`, async ({
    page,
    request,
  }) => {
    const scene = await makeScene(request);
    const end = await endable(page);
    await openMap(page, scene.id, `&lang=${lang}`);
    await expect(page.getByText(lang === 'en' ? 'Saved' : '已保存', { exact: true })).toBeVisible();
    await end(code);
    await expect(notice(page)).toContainText(says);
    await expect(notice(page)).toContainText(lang === 'en' ? 'is on the server.' : '已全部存入服务器。');
    await expectAccessible(page);
    await expect(notice(page).getByRole(code === 4401 ? 'link' : 'button')).toHaveCount(1);
  });
}

testAlone(
  'edits that a restored version leaves behind become a journey of their own',
  async ({ page, request, server, expectedErrors }) => {
    expectedErrors.push(SERVER_GONE);
    const scene = await openScene(page, request);
    await saved(page);
    await partsFetched(page);
    await server.kill();
    await expect(page.getByText(/^Offline/)).toBeVisible();
    await retitle(page, 'message', 'Never sent');
    const name = `journey:${scene.id}`;
    const storage = openSqliteStorage({ file: join(server.dataDir, 'throughline.db') });
    const older = await storage.documents.load(name);
    if (!older?.snapshot) throw new Error('a new journey has no snapshot');
    await storage.documents.replace(name, older.snapshot);
    await storage.close();
    await server.restart();

    await expect(notice(page)).toContainText('The journey was put back to an earlier version.', {
      timeout: 20_000,
    });
    await expect(notice(page)).toContainText('Your last edits are kept on this device.');
    await expectAccessible(page);
    await card(page, 'hotline').press('Delete');
    await expect(card(page, 'hotline')).toBeVisible();
    await page.reload();
    await expect(card(page, 'message')).toContainText('Never sent');
    await notice(page).getByRole('button', { name: 'Make a copy with my edits' }).click();
    await expect(page).not.toHaveURL(new RegExp(scene.id));
    await expect(card(page, 'message')).toContainText('Never sent');
    await saved(page);
    await expect(page).toHaveTitle(/Repair visit \(my edits\)/);
    expect((await scene.row('cards', 'message'))?.title).toBe('Text message');

    await openMap(page, scene.id);
    await expect(card(page, 'message')).toContainText('Text message');
    await saved(page);
    await expect(notice(page)).toHaveCount(0);
  },
);

test('a refused connection can be tried again without losing the page', async ({ page, request }) => {
  const scene = await makeScene(request);
  const end = await endable(page);
  await openMap(page, scene.id);
  await saved(page);
  await end(4429);
  await retitle(page, 'message', 'Typed meanwhile');
  await expect(notice(page)).toContainText('Your last edits are kept on this device.');
  await notice(page).getByRole('button', { name: 'Try again' }).click();
  await expect(notice(page)).toHaveCount(0);
  await saved(page);
  expect((await scene.row('cards', 'message'))?.title).toBe('Typed meanwhile');
});

test('what the server is long in taking is kept on the device and said to be, and saved once it is taken', async ({
  page,
  request,
}) => {
  const scene = await makeScene(request);
  const sent: (() => void)[] = [];
  let takes = true;
  await page.routeWebSocket(/\/sync\/journey/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (takes) server.send(message);
      else sent.push(() => server.send(message));
    });
  });
  await openMap(page, scene.id);
  await saved(page);
  takes = false;
  await retitle(page, 'message', 'Typed while the disk was full');
  const state = page.locator('[data-save]');
  await expect(state).toHaveText('Saving…');
  await expect(state).toHaveText('Not saved yet: kept on this device', { timeout: 15_000 });
  await expectAccessible(page);
  takes = true;
  for (const send of sent) send();
  await saved(page);
  expect((await scene.row('cards', 'message'))?.title).toBe('Typed while the disk was full');
});

test('a library that is refused is told apart from its journey, with the reason', async ({
  page,
  request,
}) => {
  const scene = await makeScene(request);
  const end = await endable(page, /\/sync\/library/);
  await openMap(page, scene.id);
  await saved(page);
  await end(4403);
  await expect(notice(page)).toContainText('You may no longer change the workspace’s library.');
  await expect(notice(page)).not.toContainText('this journey');
  await page.routeWebSocket(/\/sync\/library/, (socket) => socket.close({ code: 4413 }));
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await page.reload();
  await expect(
    page.getByText('The workspace’s library has become too large for the server to take in more.'),
  ).toBeVisible();
});

test('a journey of a newer version can be looked at, not changed', async ({ page, request, server }) => {
  const scene = await makeScene(request);
  await withDocument(server, `journey:${scene.id}`, (doc) => doc.getMap('meta').set('version', 99));
  await openMap(page, scene.id);
  await expect(notice(page)).toContainText('written by a newer version of Throughline');
  await pickCard(page, 'hotline');
  await expect(field(page, 'title').getByRole('textbox')).not.toBeEditable();
  await card(page, 'hotline').press('Delete');
  await expect(card(page, 'hotline')).toBeVisible();
  await expect(notice(page).getByRole('button', { name: 'Reload' })).toBeVisible();
  // Nothing on the map offers what would be refused.
  const tools = page.getByRole('toolbar', { name: 'Selected card' }).getByRole('button');
  await expect(tools).toHaveCount(1);
  await expect(tools).toHaveAccessibleName(/^Comment/);
  await expect(page.locator('[data-link-handle]')).toHaveCount(0);
  await hoverCell(page, 'meets', 'open');
  await header(page, 'steps', 'ring').hover();
  await expect(page.getByRole('button', { name: /^Add |: actions$/ })).toHaveCount(0);
  await chooseMore(page, 'Library');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'New', exact: true })).toHaveCount(0);
});

testAlone(
  'offline, a device that keeps nothing says so, and the file is saved without the server',
  async ({ page, request, server, expectedErrors }) => {
    expectedErrors.push(SERVER_GONE);
    const scene = await makeScene(request);
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await openMap(page, scene.id);
    await saved(page);
    await partsFetched(page);
    await server.kill();
    await expect(notice(page)).toContainText('this browser can’t keep anything on the device');
    await expect(notice(page)).toContainText('Everything you did is on the server.');
    await retitle(page, 'message', 'On this screen only');
    await expect(notice(page)).toContainText('Your last edits are on this screen only.');
    await expect(notice(page)).toContainText('Leave this tab open');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      notice(page).getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('On this screen only');

    await server.restart();
    await expect(notice(page)).toHaveCount(0, { timeout: 20_000 });
    await saved(page);
    expect((await scene.row('cards', 'message'))?.title).toBe('On this screen only');
  },
);

testAlone(
  'offline, a device that keeps the edits tells so in the bar; the journey file needs no server',
  async ({ page, request, server, expectedErrors }) => {
    expectedErrors.push(SERVER_GONE);
    await openScene(page, request);
    await saved(page);
    await partsFetched(page);
    await server.kill();
    const state = page.getByRole('button', { name: 'Offline: kept on this device' });
    await expect(state).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    await state.focus();
    await expect(page.getByRole('tooltip')).toContainText('go to the server by themselves');
    await retitle(page, 'message', 'Without a server');
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Journey file' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('Without a server');
  },
);
