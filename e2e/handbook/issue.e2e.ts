import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { cell } from '../library/support.ts';
import { SCENE } from '../map/scene.ts';
import { createJourney, expect, expectAccessible, test } from '../support/index.ts';

/** A small journey in whose chat somebody uses a word of the trade, and which promises an answer within a minute. */
async function makeJourney(request: APIRequestContext): Promise<string> {
  const chat = {
    id: 't-chat',
    lane: 'meets',
    step: 'wait',
    title: 'Chat about your grommet',
    slas: ['sla-handbook-chat'],
  };
  const library = {
    ...SCENE.library,
    slas: [
      {
        id: 'sla-handbook-chat',
        name: 'Handbook chat answered',
        promise: 'wait',
        target: { amount: 60, unit: 's' },
        note: '',
      },
    ],
    terms: [{ id: 'term-handbook', term: 'grommet', say: 'repair', note: '', scope: 'customer' }],
  };
  const file = {
    ...SCENE,
    journey: { ...SCENE.journey, id: 'handbook-scene' },
    cards: [...SCENE.cards, chat],
    library,
  };
  return (await createJourney(request, { file })).id;
}

const purpose = (page: Page) => page.getByRole('textbox', { name: 'Purpose' });
const saved = (page: Page) => expect(page.locator('[data-save=saved]')).toBeVisible();

/** The pages as their reader sees them: those near the window. */
const paper = (page: Page) => page.getByRole('region', { name: 'Pages', exact: true });

async function issue(page: Page, n: number): Promise<void> {
  await page.getByRole('button', { name: 'Issue', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Make issue ${n}` });
  await dialog.getByRole('textbox', { name: 'Approved by' }).fill('Mei Chen, head of service');
  await dialog.getByRole('textbox', { name: 'Applies from' }).fill('2026-12-01');
  await dialog.getByRole('button', { name: `Make issue ${n}` }).click();
}

/** The bytes of an issue, through the dialog and the queue. */
async function download(page: Page, n: number, format: string): Promise<Buffer> {
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Issue ${n}` }) });
  await row.getByRole('button', { name: 'Download…' }).click();
  const dialog = page.getByRole('dialog', { name: `Download issue ${n}` });
  await dialog.getByRole('radio', { name: format }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    dialog.getByRole('button', { name: 'Export' }).click(),
  ]);
  await page.getByRole('button', { name: /^Put away/ }).click();
  return readFile(await file.path());
}

// To be refused, and to have no connection, is what the test is about.
test.use({ expectedErrors: [/409 \(Conflict\).*\/issues$|ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

test('a handbook is written by two, refused, issued, changed on the map and issued again', async ({
  openUser,
  request,
}) => {
  test.setTimeout(180_000);
  const journey = await makeJourney(request);
  const [{ page: ann }, { page: ben }] = [await openUser(), await openUser()];

  await ann.goto(`/handbooks?of=${journey}`);
  await expect(ann.getByRole('textbox', { name: 'Title' })).toHaveValue(/: service handbook$/);
  await ann.getByRole('textbox', { name: 'Document number' }).fill('SH-2026-07');
  await ann.getByRole('button', { name: 'Make handbook' }).click();
  await expect(purpose(ann)).toBeVisible();
  const address = new URL(ann.url()).pathname;

  // Both at once in one text: no letter is lost or doubled. What draws his pages can't be fetched twice.
  let asked = 0;
  await ben.route(/\/pdf\.worker/, (route) =>
    asked++ < 2 ? route.abort('internetdisconnected') : route.continue(),
  );
  await ben.goto(address);
  await expect(purpose(ben)).toBeVisible();
  const [mine, theirs] = ['For all at the counter. ', 'ON EVERY DAY OF WORK. '];
  await Promise.all([purpose(ann).pressSequentially(mine), purpose(ben).pressSequentially(theirs)]);
  const letters = [...(mine + theirs)].sort().join('');
  for (const page of [ann, ben]) {
    await expect.poll(async () => [...(await purpose(page).inputValue())].sort().join('')).toBe(letters);
  }
  await purpose(ann).fill('This is what our customers can count on.');
  await expect(purpose(ben)).toHaveValue('This is what our customers can count on.');
  await saved(ann);

  // One goes on without a connection, in the same text: online again, both have what both wrote.
  await ben.context().setOffline(true);
  await purpose(ben).press('ControlOrMeta+End');
  await purpose(ben).pressSequentially(' Ben wrote this on the train.');
  await expect(ben.locator('[data-save=saved]')).toBeHidden();
  await purpose(ann).press('ControlOrMeta+Home');
  await purpose(ann).pressSequentially('For all: ');
  await saved(ann);
  await ben.context().setOffline(false);
  for (const page of [ann, ben]) {
    await expect(purpose(page)).toHaveValue(
      'For all: This is what our customers can count on. Ben wrote this on the train.',
      { timeout: 20_000 },
    );
  }
  await saved(ben);

  // The pages, at the chapter and with what was written, in both browsers.
  for (const page of [ann, ben]) {
    await page.getByRole('button', { name: 'Contents' }).click();
    await page.getByRole('menuitem', { name: /Purpose$/ }).click();
    await expect(paper(page)).toContainText('our customers can count on', { timeout: 20_000 });
  }
  await purpose(ben).press('End');
  await purpose(ben).pressSequentially(' Always.');
  const before = Date.now();
  await expect(paper(ann)).toContainText('Always.', { timeout: 20_000 });
  test.info().annotations.push({ type: 'pages after', description: `${Date.now() - before} ms` });
  await expectAccessible(ann);

  // Refused; the way to the place on the map; mended there; issued.
  await issue(ann, 1);
  const refused = ann.getByRole('dialog').getByRole('alert');
  await expect(refused).toContainText('It was not issued');
  await expect(refused).toContainText('“Chat about your grommet”');
  await expectAccessible(ann, '[role="dialog"]');
  await refused.getByRole('link', { name: 'Show on the map' }).first().click();
  await expect(ann.locator('[data-card-id="t-chat"]')).toHaveAttribute('data-selected', 'true');
  await ann.locator('[data-field=title]').getByRole('textbox').first().fill('Chat about your repair');
  await saved(ann);
  await ann.goto(`${address}?tab=issues`);
  await expect(ann.getByText('Nothing stands against issuing it.')).toBeVisible({ timeout: 20_000 });
  await issue(ann, 1);
  await expect(ann.getByRole('heading', { name: 'Issue 1', exact: false }).last()).toBeVisible({
    timeout: 30_000,
  });
  const first = { pdf: await download(ann, 1, 'PDF'), html: await download(ann, 1, 'HTML') };
  expect(first.pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first.html.toString()).toContain('Ben wrote this on the train. Always.');

  // A promise is changed; the second issue says so, and the first stays as it was.
  await ben.goto('/library?kind=slas');
  await saved(ben);
  await cell(ben, 'Handbook chat answered', 'target').click();
  await ben.keyboard.press('Enter');
  await ben.keyboard.press('ControlOrMeta+a');
  await ben.keyboard.type('30 s');
  await ben.keyboard.press('Enter');
  await expect(cell(ben, 'Handbook chat answered', 'target')).toHaveText('30 s');
  await saved(ben);
  await issue(ann, 2);
  await expect(ann.getByText('supersedes issue 1')).toBeVisible({ timeout: 30_000 });
  await ann.getByRole('button', { name: 'Compare' }).click();
  await ann.getByRole('menuitem', { name: 'With issue 1' }).click();
  const change = ann.locator('[data-change]').filter({ hasText: '30' }).first();
  await expect(change.locator('del')).toContainText(/60 s|1 min/);
  await expect(change.locator('ins')).toContainText('30 s');
  await expectAccessible(ann);
  await ann.goBack();
  expect(await download(ann, 1, 'PDF')).toEqual(first.pdf);
  expect(await download(ann, 1, 'HTML')).toEqual(first.html);
  await expectAccessible(ann);
});

test.describe('in Chinese, in the dark', () => {
  test.use({ locale: 'zh-CN' });

  test('a handbook is made, filled in, followed beside the map, issued and shown to phones', async ({
    page,
    request,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: 'dark' });
    // A browser of three years ago reads the pages as well.
    await page.addInitScript(() => {
      for (const name of ['getOrInsert', 'getOrInsertComputed']) Reflect.deleteProperty(Map.prototype, name);
      for (const name of ['intersection', 'union']) Reflect.deleteProperty(Set.prototype, name);
      for (const [holder, name] of [
        [URL, 'parse'],
        [Promise, 'try'],
        [Math, 'sumPrecise'],
        [Uint8Array, 'fromBase64'],
      ] as const)
        Reflect.deleteProperty(holder, name);
    });
    const file = {
      ...SCENE,
      journey: { ...SCENE.journey, id: 'handbook-zh', title: '维修上门', locale: 'zh-CN' },
    };
    const { id: journey } = await createJourney(request, { file });
    await page.goto(`/handbooks?of=${journey}`);
    await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('维修上门服务手册');
    await page.getByRole('textbox', { name: '文件编号' }).fill('SH-2026-08');
    await page.getByRole('textbox', { name: '单位' }).fill('示例家电');
    await page.getByRole('button', { name: '创建手册' }).click();
    const pages = page.getByRole('region', { name: '页面', exact: true });
    await expect(pages).toContainText('SH-2026-08', { timeout: 20_000 });
    await page.getByRole('textbox', { name: '目的' }).fill('让每位顾客都得到同样周到的服务。');
    await saved(page);
    await page.getByRole('button', { name: '目录' }).click();
    await page.getByRole('menuitem', { name: /目的$/ }).click();
    await expect(pages).toContainText('同样周到的服务', { timeout: 20_000 });
    await expectAccessible(page);
    const address = new URL(page.url()).pathname;

    // Beside the map, at the touchpoint that is selected, and as it is called there.
    await page.goto(`/j/${journey}`);
    await page.getByRole('grid').waitFor();
    await page.getByRole('button', { name: '手册页面' }).click();
    await expect(pages).toContainText('SH-2026-08', { timeout: 20_000 });
    await page.locator('[data-card-id="hotline"]').click();
    await expect(pages).toContainText('Hotline', { timeout: 20_000 });
    await page.locator('[data-card-id="hotline"]').dblclick();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('报修热线');
    await page.keyboard.press('Enter');
    const before = Date.now();
    await expect(pages).toContainText('报修热线', { timeout: 20_000 });
    test.info().annotations.push({ type: 'pages after', description: `${Date.now() - before} ms` });
    await expectAccessible(page);

    await page.goto(`${address}?tab=issues`);
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '第 1 次发布' });
    await dialog.getByRole('textbox', { name: '批准人' }).fill('王芳，服务总监');
    await dialog.getByRole('textbox', { name: '生效日期' }).fill('2026-12-01');
    await dialog.getByRole('button', { name: '完成第 1 次发布' }).click();
    await expect(page.getByText('王芳，服务总监批准', { exact: false })).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: '二维码' }).click();
    await expect(page.getByRole('img', { name: '阅读地址的二维码' })).toBeVisible();
    await expectAccessible(page);
  });
});
