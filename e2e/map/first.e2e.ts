import { expect, expectAccessible, removeJourneys, test } from '../support/index.ts';
import { cell, sceneOf, within } from './scene.ts';
import { holdPart, openMap } from './support.ts';

test.beforeEach(({ request }) => removeJourneys(request));

const WORDS = {
  en: {
    start: 'Start with an empty journey',
    first: 'Add a first touchpoint',
    lane: 'Touchpoints',
    title: 'Title of the card',
    saved: 'Saved',
    typed: 'Calls the hotline',
    persona: 'Add a persona to draw how they feel',
    who: 'Grandparent on their own',
  },
  'zh-CN': {
    start: '从空白旅程开始',
    first: '添加第一个触点',
    lane: '触点',
    title: '卡片标题',
    saved: '已保存',
    typed: '拨打客服热线',
    persona: '添加顾客画像，绘制情绪曲线',
    who: '独居老人',
  },
} as const;

for (const lang of ['en', 'zh-CN'] as const) {
  test(`from the first visit to a touchpoint of one’s own, ${lang}`, async ({ page, request }) => {
    const words = WORDS[lang];
    const opened = performance.now();
    await page.goto(`/?lang=${lang}`);
    await page.getByRole('button', { name: words.start }).click();
    await expect(page).toHaveURL(/\/j\/[\w-]+/);
    const id = new URL(page.url()).pathname.split('/')[2] ?? '';
    const scene = sceneOf(request, id);
    const [lane] = (await scene.rows('lanes')).filter(({ role }) => role === 'touchpoint');
    const [step, next] = await scene.rows('steps');
    if (!lane || !step || !next) throw new Error('an empty journey has no touchpoint lane');
    expect(lane.title).toBe(words.lane);

    const first = page.getByRole('button', { name: words.first });
    await first.click();
    const field = page.getByRole('textbox', { name: words.title });
    await expect(field).toBeFocused();
    await page.keyboard.type(words.typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: words.typed })).toBeVisible();
    await expect(first).toHaveCount(0);
    // Told, not held against a limit: other tests share this machine.
    const seconds = ((performance.now() - opened) / 1000).toFixed(1);
    console.log(`From opening the page to a touchpoint of one’s own, ${lang}: ${seconds} s`);
    await expect(page.getByText(words.saved, { exact: true })).toBeVisible();
    expect(await scene.rows('cards')).toMatchObject([{ title: words.typed, lane: lane.id, step: step.id }]);

    const { x, y } = await within(cell(page, lane.id, next.id));
    await page.mouse.dblclick(x, y);
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    // With nothing on the map, the place to begin is offered again.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect(first).toBeVisible();
    await expectAccessible(page);

    // So is whose feelings are drawn.
    const persona = page.getByRole('button', { name: words.persona });
    await persona.click();
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(words.who);
    await page.keyboard.press('Enter');
    await expect(persona).toHaveCount(0);
    await expect
      .poll(async () => {
        const { journey, library } = await scene.file();
        return [library.personas?.map(({ name }) => name), journey.personas];
      })
      .toEqual([[words.who], [expect.any(String)]]);
  });
}

test('a touchpoint by the keyboard alone, by a hand that is faster than the network', async ({
  page,
  request,
}) => {
  const keysCome = await holdPart(page, 'Keys');
  await page.goto('/');
  await page.getByRole('button', { name: 'Start with an empty journey' }).press('Enter');
  await expect(page).toHaveURL(/\/j\/[\w-]+/);
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';
  await openMap(page, id);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await page.keyboard.type('Sees the');
  keysCome();
  await page.keyboard.type(' poster');
  await page.keyboard.press('Enter');
  const scene = sceneOf(request, id);
  const touchpoints = (await scene.rows('lanes')).find(({ role }) => role === 'touchpoint');
  await expect
    .poll(() => scene.rows('cards'))
    .toMatchObject([{ title: 'Sees the poster', lane: touchpoints?.id }]);
});
