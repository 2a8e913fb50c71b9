import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/index.ts';
import { field, inspector, openScene, pickCard, SCENE } from './scene.ts';
import { card, saved } from './support.ts';

const MOMENT = {
  id: 'long',
  kind: 'pain',
  step: 'ring',
  card: 'hotline',
  title: 'Waits',
  body: '',
  intensity: 4,
  frequency: 3,
  evidence: { state: 'assumed', source: '' },
  personas: [],
};
const ACTION = {
  id: 'second',
  moment: 'long',
  title: 'A second line',
  state: 'collected',
  due: '2026-11-30',
};

/** One pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** How many pixels of the painted map have its colour: green, half of it let through. */
const greenIn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    for (const canvas of document.querySelectorAll('canvas')) {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      for (let i = 0; i < data.length; i += 4) {
        const [red = 0, green = 0, blue = 0] = [data[i], data[i + 1], data[i + 2]];
        if (green - Math.max(red, blue) > 60) count++;
      }
    }
    return count;
  });

/** Pastes the picture where the keyboard is. */
const paste = (on: Locator) =>
  on.evaluate(
    (element, bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], 'a.png', { type: 'image/png' }));
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [...DOT],
  );

/** Where else it stands in the next half of a second: longer than React holds back what has come. */
const moves = (element: Locator): Promise<number[]> =>
  element.evaluate(async (one) => {
    const first = one.getBoundingClientRect().y;
    const others: number[] = [];
    for (const start = performance.now(); performance.now() - start < 500; ) {
      await new Promise((frame) => requestAnimationFrame(frame));
      const { y } = one.getBoundingClientRect();
      if (y !== first && others.at(-1) !== y) others.push(y);
    }
    return others;
  });

for (const [lang, month, day, next] of [
  ['en', 'November 2026', '24 November 2026', 'Next month'],
  ['zh-CN', '2026年11月', '24 十一月 2026', '下个月'],
] as const) {
  test(`a day is typed as one writes it, or chosen from a calendar in the page’s language, ${lang}`, async ({
    page,
    request,
  }) => {
    const scene = await openScene(page, request, { moments: [MOMENT], actions: [ACTION] });
    await page.goto(`/j/${scene.id}?lang=${lang}`);
    await card(page, 'hotline').click();
    const panel = page.getByRole('complementary');
    const waits = panel.getByRole('button', { name: /^Waits/ });
    await waits.waitFor();
    // What comes above it later would push it away from a hand that is about to click.
    expect(await moves(waits)).toEqual([]);
    await waits.click();
    await panel.getByRole('button', { name: /^A second line/ }).click();
    const due = async () => (await scene.row('actions', 'second'))?.due;
    const row = panel.locator('[data-field="due"]');
    const typed = row.getByRole('textbox');

    await expect(typed).toHaveValue('2026-11-30');
    await typed.fill('２０２７年1月5日');
    await typed.press('Enter');
    await expect.poll(due).toBe('2027-01-05');
    await expect(typed).toHaveValue('2027-01-05');
    await typed.fill('2027-02-30');
    await typed.press('Enter');
    await expect(row.getByRole('alert')).toBeVisible();
    await expect(typed).toHaveValue('2027-02-30');
    expect(await due()).toBe('2027-01-05');
    await typed.press('Escape');
    await typed.fill('2026-11-01');
    await typed.press('Enter');

    await row.getByRole('button').click();
    await expect(page.getByRole('button', { name: next })).toBeVisible();
    await expect(page.getByText(month, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: day, exact: true }).click();
    await expect.poll(due).toBe('2026-11-24');
    await expect(row.getByRole('button')).toBeFocused();

    await typed.fill('');
    await typed.press('Enter');
    await expect.poll(due).toBeUndefined();
  });
}

test.describe('pictures', () => {
  // What is no picture, and what could not be sent.
  test.use({ expectedErrors: [/(?:415|ERR_FAILED).*\/images$/] });

  test('a picture in the file is shown; one on a foreign host is a link that nothing is loaded from', async ({
    page,
    request,
  }) => {
    const asked: string[] = [];
    await page.route(/pictures\.example/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    const picture = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>`;
    const images = { hotline: 'https://pictures.example/desk.png', message: picture };
    const scene = await openScene(page, request, {
      cards: SCENE.cards.map((one) => ({ ...one, image: Reflect.get(images, one.id) })),
    });
    await pickCard(page, 'hotline');
    await expect(field(page, 'image')).toContainText(
      'so that pictures.example does not learn who reads this',
    );
    const link = field(page, 'image').getByRole('link', { name: 'Open it in a new tab' });
    await expect(link).toHaveAttribute('href', 'https://pictures.example/desk.png');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(inspector(page).getByRole('img', { name: /^Picture of/ })).toHaveCount(0);

    await pickCard(page, 'message');
    const shown = field(page, 'image').getByRole('img', { name: /^Picture of/ });
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
    expect(asked).toEqual([]);

    // One that is uploaded is made anew by the server, and what is none is refused in words.
    const image = async () => (await scene.row('cards', 'message'))?.image;
    const file = page.locator('[data-field="image"] input[type=file]');
    await file.setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
    await expect(field(page, 'image').getByRole('alert')).toContainText('SVG drawings are not taken');
    await file.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await expect(field(page, 'image').getByRole('alert')).toContainText('not a picture that can be read');
    expect(await image()).toBe(picture);
    await file.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: DOT });
    await expect.poll(image).toMatch(/^image:[0-9a-f]{64}$/);
    await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
    await expect(field(page, 'image').getByRole('alert')).toHaveCount(0);
    await field(page, 'image').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(image).toBeUndefined();

    // Pasted on a card of the map it is that card's; without a connection it is said that it needs one.
    await paste(card(page, 'message'));
    await expect.poll(image).toMatch(/^image:/);
    // It stands on the card close by, is painted from far away, and is within the drawing.
    const onCard = card(page, 'message').getByRole('img', { name: /^Picture of/ });
    await expect.poll(() => onCard.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    const svg = await request.get(`/api/journeys/${scene.id}/export?format=svg`);
    expect(await svg.text()).toMatch(/<image [^>]*href="data:image\//);
    await expect.poll(() => greenIn(page)).toBe(0);
    await card(page, 'message').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 800);
    await page.keyboard.up('Control');
    await expect.poll(() => greenIn(page)).toBeGreaterThan(100);
    await page.route(/\/images$/, (route) => route.abort());
    await file.setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: DOT });
    await expect(field(page, 'image').getByRole('alert')).toContainText('A picture needs the server');
  });
});

test('a waiver is opened, its form filled in, and a place taken off', async ({ page, request }) => {
  const scene = await openScene(page, request, {
    waivers: [
      {
        id: 'winter',
        rule: 'SLA-3',
        where: [
          { type: 'card', id: 'hotline' },
          { type: 'card', id: 'gone' },
        ],
        reason: '',
        by: 'Ada',
        at: '2026-11-03',
      },
    ],
  });
  const panel = inspector(page);
  await panel.getByRole('button', { name: /^SLA-3/ }).click();
  await field(page, 'reason').getByRole('textbox').fill('Only in winter');
  await field(page, 'by').getByRole('textbox').fill('Bo');
  await field(page, 'at').getByRole('textbox').fill('2026-12-01');
  await page.keyboard.press('Enter');
  await expect(field(page, 'where')).toContainText('Hotline');
  await field(page, 'where').getByRole('button', { name: 'Remove “Deleted: gone”' }).click();
  await expect
    .poll(() => scene.row('waivers', 'winter'))
    .toMatchObject({
      reason: 'Only in winter',
      by: 'Bo',
      at: '2026-12-01',
      where: [{ type: 'card', id: 'hotline' }],
    });
  // Whoever signs can't be taken off: what is refused stays in the field with the reason.
  await field(page, 'at').getByRole('textbox').fill('');
  await page.keyboard.press('Enter');
  await expect(field(page, 'at').getByRole('alert')).toHaveText('This is required but missing.');

  await field(page, 'where').getByRole('button', { name: 'Go to “Hotline”' }).click();
  await expect(card(page, 'hotline')).toHaveAttribute('data-selected', 'true');
});

test('of several cards, shared tags stay shared, own ones stay own, and one act is undone at once', async ({
  page,
  request,
}) => {
  const tags = { hotline: ['peak', 'night'], message: ['peak', 'text'] };
  const durations = { hotline: { amount: 2, unit: 'h' }, message: { amount: 5, unit: 'min' } };
  const scene = await openScene(page, request, {
    cards: SCENE.cards.map((one) => ({
      ...one,
      tags: Reflect.get(tags, one.id) ?? [],
      duration: Reflect.get(durations, one.id),
    })),
  });
  const tagsOf = async (id: string) => (await scene.row('cards', id))?.tags;
  await pickCard(page, 'hotline');
  await card(page, 'message').click({ modifiers: ['Shift'] });
  const row = field(page, 'tags');
  await expect(row).toContainText('peak');
  await expect(row).not.toContainText('night');
  await row.getByRole('combobox').fill('winter');
  await page.keyboard.press('Enter');
  await expect.poll(() => tagsOf('hotline')).toEqual(['peak', 'night', 'winter']);
  await expect.poll(() => tagsOf('message')).toEqual(['peak', 'text', 'winter']);
  await field(page, 'stake').getByRole('radio', { name: 'Engagement: 4 of 5' }).check();
  await expect.poll(async () => (await scene.row('cards', 'message'))?.stake).toBe(4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => tagsOf('hotline')).toEqual(['peak', 'night']);
  await expect.poll(() => tagsOf('message')).toEqual(['peak', 'text']);

  // Two durations have no unit in common.
  const takes = field(page, 'duration');
  await expect(takes.getByPlaceholder('Different values')).toBeVisible();
  await expect(takes.getByRole('button')).toHaveCount(0);
  await takes.getByRole('textbox').fill('30 s');
  await page.keyboard.press('Enter');
  await expect(takes.getByRole('button')).toHaveText('seconds');
  await expect
    .poll(async () => (await scene.row('cards', 'message'))?.duration)
    .toEqual({ amount: 30, unit: 's' });
  await saved(page);
});

test('cards without a place are placed together or deleted from the tray', async ({ page, request }) => {
  const lost = (id: string, lane: string, step: string) => ({ id, lane, step, title: `Lost ${id}` });
  const scene = await openScene(page, request, {
    unplaced: {
      cards: [lost('one', 'gone', 'ring'), lost('two', 'meets', 'gone'), lost('three', 'gone', 'gone')],
    },
  });
  await page.getByRole('button', { name: 'Unplaced: 3 waiting' }).click();
  const tray = page.getByRole('complementary', { name: 'Unplaced' });
  await expect(tray.getByRole('button', { name: 'Choose cards to place' })).toBeDisabled();
  await tray.getByRole('button', { name: 'Delete “Lost three”' }).click();
  await tray.getByRole('checkbox', { name: 'Choose all' }).check();
  await expect(tray.getByRole('button', { name: 'Place 2 here' })).toBeDisabled();
  await tray.getByRole('button', { name: /^Step/ }).click();
  await page.getByRole('option', { name: 'Waits' }).click();
  await tray.getByRole('button', { name: /^Lane/ }).click();
  await page.getByRole('option', { name: /^Backstage/ }).click();
  await tray.getByRole('button', { name: 'Place 2 here' }).click();
  await expect
    .poll(async () => (await scene.rows('cards')).filter(({ title }) => String(title).startsWith('Lost')))
    .toMatchObject([
      { id: 'one', lane: 'behind', step: 'wait' },
      { id: 'two', lane: 'behind', step: 'wait' },
    ]);
  expect((await scene.file()).unplaced).toBeUndefined();
});
