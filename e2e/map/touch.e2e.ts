import type { Locator, Page } from '@playwright/test';
import { createJourney, expect, fingersOn, test } from '../support/index.ts';
import { type At, cardTitle, cell, header, openScene, SCENE, selectedIds, within } from './scene.ts';
import { card, openMap, retitle, saved } from './support.ts';

interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const viewport = (page: Page): Promise<Viewport> =>
  page.evaluate(() => {
    if (!window.__map) throw new Error('the map is not opened to be measured');
    return window.__map.getViewport();
  });

/** Fingers that come down, each goes from one place to another, and are lifted. */
async function swipe(page: Page, ways: ReadonlyArray<readonly [from: At, to: At]>): Promise<void> {
  const fingers = await fingersOn(page);
  await fingers.down(...ways.map(([from]) => from));
  await fingers.move(ways.map(([, to]) => to));
  await fingers.up();
}

const isWhole = async (page: Page, element: Locator): Promise<boolean> => {
  const box = await element.boundingBox();
  const size = page.viewportSize();
  if (!box || !size) throw new Error(`${element} is not to be seen`);
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
};

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an empty map says what fingers can do, and the names of its lanes are whole words', async ({
    page,
    request,
  }) => {
    const { id } = await createJourney(request, { title: 'Empty' });
    await openMap(page, id);
    await expect(page.getByText('Add a first touchpoint')).toBeVisible();
    await expect(page.getByText('Press N in any cell')).toBeHidden();
    const name = page.getByRole('rowheader').getByText('Touchpoints', { exact: true });
    const lines = () =>
      name.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getClientRects().length;
      });
    expect(await lines()).toBe(1);
  });

  test('one finger pans, two zoom, and neither selects anything', async ({ page, request }) => {
    await openScene(page, request);
    const before = await viewport(page);
    const ground = await within(cell(page, 'behind', 'ring'));
    await swipe(page, [[ground, { x: ground.x - 60, y: ground.y - 90 }]]);
    await expect.poll(async () => (await viewport(page)).x).toBeCloseTo(before.x - 60, 0);
    const panned = await viewport(page);
    expect(panned.y).toBeCloseTo(before.y - 90, 0);
    expect(panned.zoom).toBe(before.zoom);

    const middle = { x: 220, y: 420 };
    const at = (dx: number) => ({ x: middle.x + dx, y: middle.y });
    await swipe(page, [
      [at(-40), at(-80)],
      [at(40), at(80)],
    ]);
    await expect.poll(async () => (await viewport(page)).zoom).toBeGreaterThan(before.zoom * 1.8);
    const zoomed = await viewport(page);
    // What was between the fingers still is.
    const map = await page.getByRole('grid').boundingBox();
    const world = ({ x, zoom }: Viewport) => (middle.x - (map?.x ?? 0) - x) / zoom;
    expect(Math.abs(world(zoomed) - world(panned))).toBeLessThan(6);
    expect(await selectedIds(page)).toEqual([]);
  });

  test('a tap selects a card, another one edits its title, a tap beside it leaves', async ({
    page,
    request,
  }) => {
    const scene = await openScene(page, request);
    await card(page, 'looks').tap();
    await expect(card(page, 'looks')).toHaveAttribute('data-selected', 'true');
    await expect(cardTitle(page)).toHaveCount(0);
    await card(page, 'looks').tap();
    await expect(cardTitle(page)).toBeFocused();
    await cardTitle(page).fill('Looks on the sticker');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await scene.row('cards', 'looks'))?.title).toBe('Looks on the sticker');

    const ground = await within(cell(page, 'behind', 'ring'), 0.8, 0.8);
    await page.touchscreen.tap(ground.x, ground.y);
    await expect(card(page, 'looks')).not.toHaveAttribute('data-selected');
  });

  test('a finger that rests carries a card or a header; another finger or Escape puts it back', async ({
    page,
    request,
  }) => {
    const scene = await openScene(page, request);
    const fingers = await fingersOn(page);
    const held = page.locator('[data-carried]');
    const placeOf = async (id: string) => {
      const found = await scene.row('cards', id);
      return [found?.lane, found?.step];
    };
    const start = await viewport(page);
    const [from, to] = [await within(card(page, 'hotline')), await within(cell(page, 'behind', 'ring'))];

    await fingers.down(from);
    await expect(held).toBeVisible();
    await fingers.move([to]);
    await page.keyboard.press('Escape');
    await expect(held).toHaveCount(0);
    await fingers.up();

    await fingers.down(from);
    await expect(held).toBeVisible();
    await fingers.move([to]);
    const beside = { x: to.x + 60, y: to.y };
    await fingers.down(beside);
    await expect(held).toHaveCount(0);
    await fingers.move([to, { x: to.x + 120, y: to.y }]);
    await fingers.up();
    await expect.poll(async () => (await viewport(page)).zoom).toBeGreaterThan(start.zoom * 1.5);
    await page.evaluate((before) => window.__map?.setViewport(before), start);
    await expect.poll(() => viewport(page)).toEqual(start);

    await fingers.down(from);
    await expect(held).toBeVisible();
    await fingers.move([to]);
    await fingers.up();
    await expect.poll(() => placeOf('hotline')).toEqual(['behind', 'ring']);
    // None of the three has moved the map, and what was put back has stayed where it was.
    expect(await viewport(page)).toEqual(start);
    await expect(card(page, 'hotline')).toHaveAttribute('data-selected', 'true');
    await expect(cardTitle(page)).toHaveCount(0);

    const lane = await within(header(page, 'lanes', 'behind'));
    await fingers.down(lane);
    await expect(held).toBeVisible();
    const top = await within(header(page, 'lanes', 'does'), 0.5, 0.1);
    await fingers.move([top]);
    await fingers.up();
    await expect.poll(async () => (await scene.rows('lanes'))[0]?.id).toBe('behind');

    // The browser is told to make no press of the release: it would close the menu, or choose from it.
    const released = page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('touchend', (event) => resolve(event.defaultPrevented), { once: true });
        }),
    );
    await fingers.down(await within(card(page, 'looks')));
    await expect(held).toBeVisible();
    await fingers.up();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await released).toBe(true);
  });

  test('titles of lanes are narrow and shown whole at a tap; the zoom bar is whole', async ({
    page,
    request,
  }) => {
    await openScene(page, request);
    const title = header(page, 'lanes', 'meets');
    const width = async () => (await title.boundingBox())?.width ?? 0;
    expect(await width()).toBeLessThan(390 / 5);
    await expect(page.getByRole('rowheader', { name: 'Touchpoints', exact: true })).toBeVisible();
    await title.tap();
    await expect.poll(width).toBeGreaterThan(100);
    expect(await isWhole(page, page.getByRole('toolbar', { name: 'Zoom' }))).toBe(true);
    // Titles and the first step meet without a gap.
    const [corner, step] = [
      await header(page, 'lanes', 'does').boundingBox(),
      await cell(page, 'does', 'ring').boundingBox(),
    ];
    expect(Math.abs((corner?.x ?? 0) + (corner?.width ?? 0) - (step?.x ?? 0))).toBeLessThan(1);
  });

  test('curves are chosen in the menu of what has no room in the bar', async ({ page, request }) => {
    await openScene(page, request, TWO_PERSONAS);
    await page.getByRole('button', { name: 'More' }).tap();
    await page.getByRole('menuitemcheckbox', { name: 'Bo' }).tap();
    await expect(page.locator('[data-feeling-persona="bo"]')).toHaveCount(0);
    await expect(page.locator('[data-feeling-persona="ada"]')).toHaveCount(3);
  });
});

const TWO_PERSONAS = {
  journey: { ...SCENE.journey, personas: ['ada', 'bo'] },
  feelings: [...SCENE.feelings, { persona: 'bo', step: 'ring', score: 1 }],
  library: { ...SCENE.library, personas: [...SCENE.library.personas, { id: 'bo', name: 'Bo' }] },
};

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 1024, height: 768 }, contextOptions: { reducedMotion: 'reduce' } });

  test('an inspector that opens leaves the selected card in view', async ({ page, request }) => {
    await openScene(page, request);
    await card(page, 'opens').click();
    await page.getByRole('button', { name: 'Inspector' }).click();
    const panel = page.getByRole('complementary', { name: 'Inspector' });
    await expect(panel).toBeVisible();
    const edges = async () => {
      const [box, beside] = [await card(page, 'opens').boundingBox(), await panel.boundingBox()];
      return (beside?.x ?? 0) - ((box?.x ?? 0) + (box?.width ?? 0));
    };
    await expect.poll(edges).toBeGreaterThanOrEqual(0);
    // The titles have gone along.
    await expect.poll(async () => (await header(page, 'lanes', 'does').boundingBox())?.x).toBeCloseTo(0);
  });

  test('curves are chosen by a button without words', async ({ page, request }) => {
    await openScene(page, request, TWO_PERSONAS);
    await page.getByRole('button', { name: 'Whose curves are drawn: 2 of 2' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Ada, two children' }).click();
    await expect(page.locator('[data-feeling-persona="ada"]')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Whose curves are drawn: 1 of 2' })).toBeVisible();
  });
});

test('the wheel pans, with Ctrl it zooms about the pointer, and the middle button pans, over a card too', async ({
  page,
  request,
}) => {
  await openScene(page, request);
  const start = await viewport(page);
  const over = await within(card(page, 'hotline'));
  await page.mouse.move(over.x, over.y);
  await page.mouse.wheel(70, 40);
  await expect.poll(() => viewport(page)).toEqual({ x: start.x - 70, y: start.y - 40, zoom: 1 });

  // The name that the edge pushes along is whole as long as its box has room.
  const name = header(page, 'stages', 'call').getByText('Call', { exact: true });
  const [pushed, room] = await name.evaluate((element) => {
    const shift = Number.parseFloat(getComputedStyle(element).translate);
    const text = document.createRange();
    text.selectNodeContents(element);
    const end = element.getBoundingClientRect().right - shift;
    return [shift, end - text.getBoundingClientRect().right] as const;
  });
  expect(pushed).toBeGreaterThan(0);
  expect(room).toBeGreaterThanOrEqual(0);

  const pointed = await within(card(page, 'message'));
  await page.mouse.move(pointed.x, pointed.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await viewport(page)).zoom).toBeGreaterThan(1);
  const now = await within(card(page, 'message'));
  expect(Math.hypot(now.x - pointed.x, now.y - pointed.y)).toBeLessThan(2);

  const before = await viewport(page);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(pointed.x + 50, pointed.y + 30, { steps: 4 });
  await page.mouse.up({ button: 'middle' });
  await expect.poll(async () => Math.round((await viewport(page)).x - before.x)).toBe(50);
  expect(Math.round((await viewport(page)).y - before.y)).toBe(30);
  expect(await selectedIds(page)).toEqual([]);
});

test('the middle button pastes nothing where it lets the map go', async ({ page, request }) => {
  const scene = await openScene(page, request);
  const cards = (await scene.rows('cards')).length;
  // What is selected is what the middle button pastes on some systems.
  await card(page, 'hotline').dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Escape');
  const from = await within(card(page, 'message'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(from.x + 50, from.y + 30, { steps: 4 });
  await page.mouse.up({ button: 'middle' });
  // One more edit, whose arrival shows that nothing came before it.
  await retitle(page, 'message', 'Still the same cards');
  await saved(page);
  expect(await scene.rows('cards')).toHaveLength(cards);
});
