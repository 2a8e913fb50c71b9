import type { APIRequestContext, Page } from '@playwright/test';
import { createJourney, expect, expectAccessible, test } from '../support/index.ts';

test.use({
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  // Asked for without a connection or where there is nothing, as the tests want it.
  expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch|status of 404/],
});

async function issueHandbook(
  request: APIRequestContext,
  lang: 'en' | 'zh-CN',
  title: string,
): Promise<string> {
  const { id: journey } = await createJourney(request, { template: `hotel.${lang}` });
  const made = await request.post('/api/handbooks', { data: { title, journeys: [journey], locale: lang } });
  const { id } = await made.json();
  const issued = await request.post(`/api/handbooks/${id}/issues`, {
    data: { effective: '2026-12-01', approver: 'Ann Li' },
  });
  expect(issued.status()).toBe(201);
  return id;
}

/** Everything is kept once the worker has stored what is read. */
const kept = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const data = await caches.open('throughline-read-data-1');
        const shell = await caches.open('throughline-read-shell-1');
        const files = (await shell.keys()).map(({ url }) => new URL(url).pathname);
        return (
          (await data.keys()).length > 0 &&
          files.includes('/read/') &&
          files.some((file) => file.endsWith('.css')) &&
          // Where the device has no Chinese letters of its own.
          [...document.fonts].every(
            ({ status }) => status === 'unloaded' || files.some((file) => file.endsWith('.woff2')),
          )
        );
      }),
    )
    .toBe(true);

/** Whether two letters of the title are drawn, each as itself: what no font has is drawn alike. */
const drawsChinese = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return false;
    context.font = `24px ${getComputedStyle(document.body).fontFamily}`;
    const [one, other] = ['酒', '店'].map((letter) => {
      context.clearRect(0, 0, 32, 32);
      context.fillText(letter, 2, 26);
      return context.getImageData(0, 0, 32, 32).data.join();
    });
    return one !== other;
  });

test('a script is found by three letters, filled in and copied without a connection', async ({
  page,
  context,
  request,
}) => {
  const id = await issueHandbook(request, 'zh-CN', '酒店服务手册');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/read/${id}?lang=zh-CN`);
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await expect(page.getByText(/^第 1 次发布 ·/)).toBeVisible();
  await kept(page);
  await expectAccessible(page);
  expect(await drawsChinese(page)).toBe(true);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('当前无网络')).toBeVisible();
  await expect.poll(() => drawsChinese(page)).toBe(true);
  const reading = await page.evaluate(
    (path) => fetch(path).then((answer) => answer.json()),
    `/api/handbooks/${id}/read`,
  );
  const script = reading.scripts.find((one: { lines: { pieces: unknown[] }[] }) =>
    one.lines.some(({ pieces }) => pieces.some((piece) => JSON.stringify(piece) === '{"fill":"姓氏"}')),
  );
  await search.fill(script.keys.initials.split(' ')[0].slice(0, 3));
  await page.getByRole('link', { name: script.name }).first().tap();
  await page.getByRole('textbox', { name: '姓氏' }).fill('欧阳');
  await page.getByRole('button', { name: '复制话术' }).tap();
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('欧阳');
  await expectAccessible(page);

  // What has been filled in is there in the next script too, until the tab is closed.
  await page.reload();
  await expect(page.getByRole('textbox', { name: '姓氏' })).toHaveValue('欧阳');
  await context.setOffline(false);
  await expect(page.getByText('当前无网络')).toBeHidden();
});

test('two taps lead to a script; the next issue is told; reading it is acknowledged; training keeps its score', async ({
  page,
  request,
}) => {
  const id = await issueHandbook(request, 'en', 'Hotel handbook');
  await page.goto(`/read/${id}?lang=en`);
  const stages = page.getByRole('navigation', { name: 'By stage' });
  await stages.getByRole('link').first().tap();
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().tap();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await page.goBack();

  await page.getByRole('textbox', { name: 'Your name' }).fill('Wang Fang');
  await page.getByRole('button', { name: 'Confirm' }).tap();
  await expect(page.getByText('Wang Fang has read issue 1.')).toBeVisible();
  const given = await request.get(`/api/handbooks/${id}/issues/1/acknowledgements`);
  expect(await given.json()).toMatchObject([{ name: 'Wang Fang' }]);

  await stages.getByRole('link', { name: 'Training' }).tap();
  await expect(page.getByText(/^0 of \d+ right$/)).toBeVisible();
  const { questions } = await (await request.get(`/api/handbooks/${id}/read`)).json();
  const [first] = questions as { choices: string[]; right: number }[];
  if (first && first.choices.length > 0) {
    await page.getByRole('main').getByRole('listitem').getByRole('button').nth(first.right).tap();
  } else {
    await page.getByRole('button', { name: 'Show the answer' }).tap();
    await page.getByRole('button', { name: 'I knew it' }).tap();
  }
  await expect(page.getByText(/^1 of \d+ right$/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(/^1 of \d+ right$/)).toBeVisible();

  const again = await request.post(`/api/handbooks/${id}/issues`, {
    data: { effective: '2027-01-01', approver: 'Ann Li' },
  });
  expect(again.status()).toBe(201);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText('Issue 2 is out.')).toBeVisible();
  await page.getByRole('button', { name: 'Show it' }).tap();
  await expect(page.getByText(/^Issue 2 ·/)).toBeVisible();

  // An issue that there is not leads to the one that there is; a handbook that is withdrawn says so, in either language.
  await page.goto(`/read/${id}?lang=en&issue=9`);
  await expect(page.getByRole('alert')).toContainText('There is no such issue');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the newest issue' }).tap();
  await expect(page.getByText(/^Issue 2 ·/)).toBeVisible();
  await request.delete(`/api/handbooks/${id}`);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This handbook is not here');
  await expectAccessible(page);
  await page.getByRole('link', { name: '简体中文' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到这本手册');
  await expect(page.getByRole('button', { name: '重试' })).toBeVisible();
});
