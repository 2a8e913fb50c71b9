import { journeyFile, saved } from '../map/support.ts';
import { expect, test } from '../support/index.ts';
import { expectSectionsAccessible, makeRepair, openInsights } from './support.ts';

test('what would be remembered is tried without changing the journey, then applied in one step', async ({
  page,
  request,
}) => {
  const journey = await makeRepair(request);
  const feelings = async () =>
    (
      (await journeyFile(request, journey)).feelings as Array<{
        persona: string;
        step: string;
        score: number;
      }>
    )
      .filter(({ persona }) => persona === 'per-appl-en-marta')
      .map(({ score }) => score);
  const before = await feelings();
  await openInsights(page, journey, 'memory');
  await page.getByRole('button', { name: /^Marta/ }).click();
  const said = page.getByRole('status').filter({ hasText: /remember/ });
  await expect(said).toContainText('will remember this journey as −1');

  const points = page.getByRole('slider');
  const last = points.last();
  const score = Number(await last.getAttribute('aria-valuenow'));
  await last.focus();
  await page.keyboard.press('ArrowUp');
  await expect(last).toHaveAttribute('aria-valuenow', String(score + 0.5));
  await page.keyboard.press('End');
  await expect(last).toHaveAttribute('aria-valuetext', /tried \+5/);
  await page.keyboard.press('ArrowLeft');
  await expect(points.nth(-2)).toBeFocused();
  await expect(said).toContainText('instead of −1');

  // The first point is taken by the hand, one unit of the scale upwards.
  const box = await points.first().locator('circle').first().boundingBox();
  if (!box) throw new Error('no point');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const first = Number(await points.first().getAttribute('aria-valuenow'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 23, { steps: 4 });
  await page.mouse.up();
  await expect(points.first()).toHaveAttribute('aria-valuenow', String(first + 1));
  await expect(page.getByText(/^Trying 2 changes/)).toBeVisible();
  expect(await feelings()).toEqual(before);

  await page.getByRole('button', { name: 'Apply to the journey' }).click();
  await expect(page.getByText(/^What if\?/)).toBeVisible();
  await saved(page);
  const after = await feelings();
  expect(after.filter((one, at) => one !== before[at])).toHaveLength(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toContainText('will remember this journey as −1');
  await saved(page);
  expect(await feelings()).toEqual(before);

  await expectSectionsAccessible(page, journey, ['memory']);
});
