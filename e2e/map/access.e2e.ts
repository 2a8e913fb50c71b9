import { expect, expectAccessible, LOOKS, test } from '../support/index.ts';
import { makeScene, SCENE } from './scene.ts';
import { card, chooseMore, openMap } from './support.ts';

/** A moment, a link, a standard and a card without a place: something of everything that is drawn. */
const FULL = {
  cards: SCENE.cards.map((one) =>
    one.id === 'hotline' ? { ...one, channel: 'phone', slas: ['fast'], tags: ['night'] } : one,
  ),
  moments: [
    {
      id: 'long',
      kind: 'pain',
      step: 'ring',
      card: 'hotline',
      title: 'Waits',
      body: '',
      intensity: 4,
      frequency: 3,
      personas: [],
    },
  ],
  links: [{ id: 'then', from: 'hotline', to: 'message', kind: 'flow', label: 'promises' }],
  unplaced: { cards: [{ id: 'lost', lane: 'gone', step: 'ring', title: 'Without a place' }] },
};

for (const { theme, lang } of LOOKS) {
  const english = lang === 'en';
  test(`the map, its panels and its dialogs are accessible, ${theme}, ${lang}`, async ({ page, request }) => {
    const scene = await makeScene(request, FULL);
    await openMap(page, scene.id, `&theme=${theme}&lang=${lang}`);
    await card(page, 'hotline').click();
    await expect(
      page.getByRole('toolbar', { name: english ? 'Selected card' : '已选 1 张卡片' }),
    ).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: english ? /^Unplaced/ : /^待安置/ }).click();
    await expect(
      page
        .getByRole('complementary')
        .getByRole('button', { name: /^Without a place/ })
        .first(),
    ).toBeVisible();
    await expectAccessible(page);

    await chooseMore(page, english ? 'Library' : '资料库');
    const library = page.getByRole('dialog');
    await library.getByRole('button', { name: 'Ada, two children' }).click();
    await expect(library.getByRole('textbox').nth(1)).toBeVisible();
    await expectAccessible(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    await expect(library).toHaveCount(0);

    await chooseMore(page, english ? 'Keyboard shortcuts' : '键盘快捷键');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, '[role=dialog]');
  });
}

test('the map is one grid: rows of headers and lanes, and in their cells what stands there', async ({
  page,
  request,
}) => {
  const scene = await makeScene(request, FULL);
  await openMap(page, scene.id);
  await expect(page.locator('[role=grid] [data-card-id]')).toHaveCount(SCENE.cards.length);
  await expect(page.getByRole('grid')).toMatchAriaSnapshot(`
    - 'grid "Map: Repair visit"':
      - row:
        - columnheader "Before"
        - columnheader "During"
      - row:
        - columnheader "Call"
        - columnheader "Visit"
      - row:
        - columnheader "Rings up"
        - columnheader "Waits"
        - columnheader "Opens the door"
      - row:
        - rowheader "Customer"
        - gridcell:
          - group "Looks for the number"
        - gridcell
        - gridcell:
          - group "Opens the door"
      - row:
        - rowheader "Touchpoints"
        - gridcell:
          - group "Hotline"
        - gridcell:
          - group "Text message"
        - gridcell
      - row:
        - rowheader "Feelings"
        - 'gridcell "Ada, two children: 0 of 5"'
        - 'gridcell "Ada, two children: -2 of 5"'
        - 'gridcell "Ada, two children: 3 of 5"'
      - row:
        - rowheader "Moments"
        - gridcell:
          - group "Waits, intensity 4 of 5"
  `);
});

test('from far away headers keep their whole names', async ({ page, request }) => {
  const title = '顾客第一次打电话来询问上门维修需要等多长时间以及大概要花多少钱';
  const stages = SCENE.stages.map((stage) => ({ ...stage, title }));
  const lanes = SCENE.lanes.map((lane) => ({ ...lane, title: `${title}${lane.id}` }));
  const scene = await makeScene(request, { stages, lanes });
  await openMap(page, scene.id, '&lang=zh-CN');
  for (const zoom of [1, 0.3]) {
    await page.evaluate((to) => window.__map?.setViewport({ x: 0, y: 0, zoom: to }), zoom);
    await expect(page.locator('[data-header="lanes"][data-far]')).toHaveCount(zoom < 0.4 ? 5 : 0);
    await expect(page.getByRole('columnheader', { name: title, exact: true })).toHaveCount(2);
    await expect(page.getByRole('rowheader', { name: `${title}meets`, exact: true })).toHaveCount(1);
  }
});

test('a phone’s map is accessible', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const scene = await makeScene(request, FULL);
  await openMap(page, scene.id);
  await expectAccessible(page);
});
