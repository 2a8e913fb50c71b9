import { createJourney, expect, test } from '../support/index.ts';
import { countRenders, listenToRenders, rendersByPlace } from './renders.ts';
import { cardTitle, field, inspector } from './scene.ts';
import { card, openMap, partsFetched, saved } from './support.ts';

/** Of the inspector and the map only these may render for a key in the title of that card: last, who changed it, once that has settled. */
const isInnocent = (id: string) => (where: string) =>
  ['header', 'elsewhere', 'field title', `card ${id}`, 'field changed'].includes(where);

test('what lies next to what can be seen is built too, once the map is shown', async ({ page, request }) => {
  const { id } = await createJourney(request, { template: 'hotel.en' });
  await page.addInitScript(() => localStorage.setItem('throughline.panel', 'null'));
  await openMap(page, id);
  const beyondTheEdge = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('[data-card-id]')].filter(
          (one) => one.getBoundingClientRect().left > innerWidth,
        ).length,
    );
  await expect.poll(beyondTheEdge).toBeGreaterThan(0);
});

test('a key in a title renders its card and its field, not the other cards nor the rest of the inspector', async ({
  page,
  request,
}) => {
  await listenToRenders(page);
  const { id: journey } = await createJourney(request, { template: 'hotel.en' });
  await openMap(page, journey);
  // A part that comes is rendered once, whatever is typed.
  await partsFetched(page);
  await card(page, 'e-search').click();
  const title = field(page, 'title').getByRole('textbox');
  await title.press('End');
  await title.press('x');
  await saved(page);

  await countRenders(page);
  await title.press('y');
  await expect(card(page, 'e-search')).toContainText('xy');
  await saved(page);
  const typing = await rendersByPlace(page);
  expect(typing['card e-search']).toBeGreaterThan(0);
  expect(typing['field title']).toBeGreaterThan(0);
  expect(Object.keys(typing).filter((where) => !isInnocent('e-search')(where))).toEqual([]);
  expect(typing['field title']).toBeLessThan(8);
  expect(typing.header ?? 0).toBeLessThan(10);
  expect(typing.elsewhere ?? 0).toBeLessThan(12);

  // A lane that grows moves the rows below it, and renders no card in them.
  const others = page.locator('[data-card-id]:not([data-card-id="e-search"])');
  const heights = async () =>
    Promise.all((await others.all()).map(async (one) => (await one.boundingBox())?.y));
  const before = await heights();
  await countRenders(page);
  await title.fill(
    'So much is said of the search here that the card is higher than all others of its lane '.repeat(2),
  );
  await expect.poll(heights).not.toEqual(before);
  await saved(page);
  const growing = Object.keys(await rendersByPlace(page)).filter((where) => where.startsWith('card '));
  expect(growing).toEqual(['card e-search']);

  // The count sees a render where there is one: another field, and the whole panel.
  await countRenders(page);
  await field(page, 'stake').getByRole('radio').nth(3).check();
  await expect.poll(async () => (await rendersByPlace(page))['field stake'] ?? 0).toBeGreaterThan(0);
  await countRenders(page);
  await card(page, 'e-website').or(page.locator('[data-card-id]').nth(8)).first().click();
  await expect.poll(async () => (await rendersByPlace(page))['field tags'] ?? 0).toBeGreaterThan(0);
});

test('typing on the card itself leaves the inspector’s other fields alone', async ({ page, request }) => {
  await listenToRenders(page);
  const { id: journey } = await createJourney(request, { template: 'hotel.en' });
  await openMap(page, journey);
  // A part that comes is rendered once, whatever is typed.
  await partsFetched(page);
  await card(page, 'e-search').dblclick();
  await cardTitle(page).press('End');
  await cardTitle(page).press('x');
  await expect(inspector(page).getByRole('textbox').first()).toHaveValue(/x$/);
  await saved(page);

  await countRenders(page);
  await cardTitle(page).press('y');
  await expect(inspector(page).getByRole('textbox').first()).toHaveValue(/xy$/);
  await saved(page);
  const typing = await rendersByPlace(page);
  expect(typing['field title']).toBeGreaterThan(0);
  expect(Object.keys(typing).filter((where) => !isInnocent('e-search')(where))).toEqual([]);
  // The row, its cell and the like: neither titles of lanes nor links.
  expect(typing['field title']).toBeLessThan(8);
  expect(typing.elsewhere ?? 0).toBeLessThan(8);
});
