import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { createJourney, expect, expectAccessible, test } from '../support/index.ts';
import { header, openScene, SCENE, sceneOf } from './scene.ts';
import { card, openMap } from './support.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

async function exported(page: Page, item: string): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('the journey file, the SVG and the PNG come out of the menu, and the file goes in again unchanged', async ({
  page,
  request,
}) => {
  const { id } = await createJourney(request, { template: 'hotel.zh-CN' });
  await openMap(page, id);
  const { title } = (await sceneOf(request, id).file()).journey;

  const file = await exported(page, 'Journey file');
  expect(file.name).toMatch(/\.journey\.json$/);
  const first = JSON.parse(file.content.toString('utf8'));
  expect(first.journey.title).toBe(title);
  const again = await createJourney(request, { file: first });
  const second = await sceneOf(request, again.id).file();
  expect({ ...second, journey: { ...second.journey, id: '' } }).toEqual({
    ...first,
    journey: { ...first.journey, id: '' },
  });

  const book = await exported(page, 'Spreadsheet (XLSX)');
  expect(book.name).toMatch(/\.xlsx$/);
  expect([...book.content.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  const svg = await exported(page, 'SVG');
  expect(svg.name).toMatch(/\.svg$/);
  expect(svg.content.toString('utf8')).toMatch(/^<svg[\s\S]+<\/svg>\s*$/);
  const png = await exported(page, 'PNG at 1×');
  expect(png.name).toMatch(/\.png$/);
  expect([...png.content.subarray(0, 8)]).toEqual(PNG);
  expect(png.content.length).toBeGreaterThan(20_000);
});

test('a picture of one stage is looked at, copied as text and saved in the size that is chosen', async ({
  page,
  request,
}) => {
  await openScene(page, request);
  await header(page, 'stages', 'visit').click({ position: { x: 40, y: 12 } });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Picture with choices…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Picture of the map' });
  const preview = dialog.getByRole('img', { name: 'Preview of the picture' });
  await expect(preview).toBeVisible();
  // What is selected is what is meant.
  await expect(dialog.getByRole('checkbox', { name: 'Visit' })).toBeChecked();
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('checkbox', { name: 'Visit' }).uncheck();
  await expect(dialog.getByText('Choose at least one stage.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Visit' }).check();
  await dialog.getByText('1×', { exact: true }).click();
  await dialog.getByText('Dark', { exact: true }).click();
  await expect(preview).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Repair visit Visit.png');
  const png = await readFile(await download.path());
  // One step, the titles and the margin.
  expect(png.readUInt32BE(16)).toBe(192 + 256 + 2 * 32);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Picture with choices…' }).click();
  await dialog.getByText('SVG', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Copy as SVG text' }).click();
  await expect(page.getByText('The picture is on the clipboard.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^<svg[\s\S]+<\/svg>\s*$/);
  expect(text).toContain('Opens the door');
  expect(text).not.toContain('Hotline');

  // Over plain http a page has no clipboard.
  await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Picture with choices…' }).click();
  await dialog.getByText('SVG', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Copy as SVG text' }).click();
  await expect(page.getByText('Save the picture as a file.')).toBeVisible();
});

test('a picture that would be too large is offered in the largest scale that can be made', async ({
  page,
  request,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 422/);
  const steps = Array.from({ length: 120 }, (_, at) => ({
    id: `step-${at}`,
    stage: 'call',
    title: `Step ${at}`,
  }));
  const { id } = await openScene(page, request, { steps: [...SCENE.steps, ...steps] });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'PNG at 4×' }).click();
  const failure = page.getByRole('alert').filter({ hasText: 'The export failed' });
  await expect(failure).toContainText('The picture would be too large.');
  const offer = failure.getByRole('button', { name: /^PNG at/ });
  const scale = Number(/at ([\d.]+)×/.exec((await offer.textContent()) ?? '')?.[1]);
  expect(scale).toBeGreaterThan(0);
  expect(scale).toBeLessThan(4);
  const [download] = await Promise.all([page.waitForEvent('download'), offer.click()]);
  const png = await readFile(await download.path());
  expect([...png.subarray(0, 8)]).toEqual(PNG);
  await expect(failure).toHaveCount(0);

  const one = await request.get(`/api/journeys/${id}/export?format=png&scale=1`);
  const width = (bytes: Buffer) => bytes.readUInt32BE(16);
  expect(width(png) / width(await one.body())).toBeCloseTo(scale, 1);
});

test('language and theme switch at once on the map and are remembered; nothing typed is lost', async ({
  page,
  request,
}) => {
  const scene = await openScene(page, request);
  const html = page.locator('html');
  await card(page, 'hotline').click();
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemradio', { name: '简体中文' }).click();
  await expect(html).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await expect(card(page, 'hotline')).toHaveAttribute('data-selected', 'true');

  const ground = () => card(page, 'hotline').evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await ground();
  await page.getByRole('banner').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitemradio', { name: '深色' }).click();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect.poll(ground).not.toBe(light);

  await openMap(page, scene.id);
  await expect(html).toHaveAttribute('lang', 'zh-CN');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('the page offers what measurements rely on; fit shows everything; the overview goes and comes', async ({
  page,
  request,
}) => {
  const { id } = await createJourney(request, { template: 'hotel.en' });
  await openMap(page, id);
  const viewport = () => page.evaluate(() => window.__map?.getViewport());
  const rect = (wanted: string) =>
    page.evaluate((one) => window.__map?.cardRect(one)?.toJSON() as DOMRect | undefined, wanted);
  const look = (to: { x: number; y: number; zoom: number }) =>
    page.evaluate((next) => window.__map?.setViewport(next), to);

  await look({ x: 0, y: 0, zoom: 1 });
  await expect.poll(viewport).toEqual({ x: 0, y: 0, zoom: 1 });
  await expect(card(page, 'e-search')).toBeVisible();
  const before = await rect('e-search');
  const box = await card(page, 'e-search').boundingBox();
  expect(before?.x).toBeCloseTo(box?.x ?? Number.NaN, 0);
  await look({ x: -40, y: -20, zoom: 1 });
  await expect
    .poll(async () => {
      const after = await rect('e-search');
      return after && before && [Math.round(after.x - before.x), Math.round(after.y - before.y)];
    })
    .toEqual([-40, -20]);
  await look({ x: 0, y: 0, zoom: 0.5 });
  await expect.poll(async () => (await rect('e-search'))?.width).toBeCloseTo((before?.width ?? 0) / 2, 0);
  expect(await rect('nowhere')).toBeUndefined();

  await page.getByRole('button', { name: 'Show the whole map' }).click();
  await expect
    .poll(async () => {
      const [grid, first, last] = await Promise.all([
        page.getByRole('grid').boundingBox(),
        page.locator('[data-header="stages"]').first().boundingBox(),
        page.locator('[data-header="stages"]').last().boundingBox(),
      ]);
      if (!grid || !first || !last) return 'not drawn';
      return first.x >= grid.x && last.x + last.width <= grid.x + grid.width;
    })
    .toBe(true);
  await expect(page.locator('[data-header="stages"]')).toHaveCount(6);

  const overview = page.getByRole('img', { name: 'Overview of the map' });
  await page.getByRole('button', { name: 'Hide overview' }).click();
  await expect(overview).toHaveCount(0);
  await page.getByRole('button', { name: 'Show overview' }).click();
  await expect(overview).toBeVisible();
  expect(await page.evaluate(() => performance.getEntriesByName('map-shown').length)).toBe(1);
});
