import { createJourney, expect, test } from '../support/index.ts';
import { makeFullScene } from './scene.ts';
import { openOutline, row, text, write } from './support.ts';

test('the journey reads in order by its headings', async ({ page, request }) => {
  const scene = await makeFullScene(request);
  await openOutline(page, scene.id);
  const headings = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map((one) => `${one.tagName[1]} ${one.textContent}`));
  expect(headings).toEqual([
    '1 Repair visit',
    '2 Call',
    '3 Rings up',
    '4 Customer',
    '4 Touchpoints',
    '4 Feelings',
    '4 Moments',
    '3 Waits',
    '4 Touchpoints',
    '4 Feelings',
    '4 Backstage',
    '2 Visit',
    '3 Opens the door',
    '4 Customer',
    '4 Feelings',
    '2 Unplaced',
  ]);
  await expect(page.getByRole('heading', { name: 'Rings up', level: 3 })).toHaveCount(1);
});

test('a card says what it is tied to, a moment how strong it is, a feeling its number in words', async ({
  page,
  request,
}) => {
  const scene = await makeFullScene(request);
  await openOutline(page, scene.id);
  const hotline = row(page, 'hotline');
  await expect(hotline.getByRole('term')).toHaveText(['Channel', 'Owner', 'Response time', 'Tags']);
  await expect(hotline.getByRole('definition')).toHaveText([
    'Service hotline',
    'Clerk',
    'Answered quickly (20 s)',
    'night',
  ]);
  await expect(hotline.getByRole('list').getByRole('listitem')).toHaveText([
    'Leads to: Text message (promises)',
  ]);
  await expect(row(page, 'parts').getByRole('list').getByRole('listitem')).toHaveText([
    'Needed by: Text message',
  ]);
  const moment = page.locator('[data-moment-id="queue"]');
  await expect(moment).toContainText('Pain point');
  await expect(moment.getByLabel('Intensity')).toHaveValue('4');
  await expect(moment.getByLabel('Frequency')).toHaveValue('3');
  const ada = page.locator('[id="feelings-ada|wait"]');
  await expect(ada).toContainText('uneasy');
  await expect(ada.getByRole('spinbutton', { name: 'How Ada, two children feels' })).toHaveValue('-2');
  await expect(page.getByRole('region', { name: 'Unplaced' })).toContainText('Without a place');
});

test('a link in the text leads to the other card', async ({ page, request }) => {
  const scene = await makeFullScene(request);
  await page.setViewportSize({ width: 1024, height: 420 });
  await openOutline(page, scene.id);
  await row(page, 'hotline').getByRole('link', { name: 'Text message' }).click();
  await expect(row(page, 'message')).toBeInViewport();
  await expect(page).toHaveURL(/#cards-message$/);
});

test('the contents lead to a stage and tell where one is; a phone has a menu of them', async ({
  page,
  request,
}) => {
  const scene = await makeFullScene(request);
  await page.setViewportSize({ width: 1280, height: 420 });
  await openOutline(page, scene.id);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: 'Visit' }).click();
  await expect(text(page, 'stages', 'visit')).toBeInViewport();
  await expect(contents.getByRole('link', { name: 'Visit' })).toHaveAttribute('aria-current', 'location');

  await page.setViewportSize({ width: 390, height: 700 });
  await contents.getByRole('button', { name: /^Contents: / }).click();
  await page.getByRole('menuitem', { name: 'Waits' }).click();
  await expect(text(page, 'steps', 'wait')).toBeInViewport();
});

test('a long journey keeps its tools near the view, and all of its text', async ({ page, request }) => {
  const file = longFile();
  const { id } = await createJourney(request, { file });
  await openOutline(page, id);
  await expect(page.getByText('1,200 cards')).toBeVisible();
  await expect(page.locator('[data-card-id]')).toHaveCount(1_200);
  await expect(row(page, 'first').getByRole('button', { name: 'Card “Card 0”: actions' })).toBeAttached();
  const last = row(page, 'c1199');
  await expect(last).toHaveText('Card 1199');
  await expect(last.getByRole('button')).toHaveCount(0);

  await page.goto(`/j/${id}/outline#cards-c1199`);
  await expect(last.getByRole('button').first()).toBeAttached();
  const input = await write(page, 'cards', 'c1199');
  await input.fill('The last word');
  await input.press('Escape');
  await expect(text(page, 'cards', 'c1199')).toBeFocused();
  await page.goto(`/j/${id}/outline#cards-first`);
  await text(page, 'cards', 'first').focus();
  await expect(last.getByRole('button')).toHaveCount(0);
  await expect(last).toHaveText('The last word');
});

/** 24 steps of 50 cards each. */
function longFile(): object {
  return {
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'long', title: 'Long', summary: '', locale: 'en', view: 'current', personas: [] },
    stages: [{ id: 'all', title: 'All', goal: '', phase: 'during' }],
    steps: Array.from({ length: 24 }, (_, i) => ({ id: `s${i}`, stage: 'all', title: `Step ${i}` })),
    lanes: [{ id: 'lane', role: 'backstage', title: '' }],
    cards: Array.from({ length: 1_200 }, (_, i) => ({
      id: i === 0 ? 'first' : `c${i}`,
      lane: 'lane',
      step: `s${Math.floor(i / 50)}`,
      title: `Card ${i}`,
      body: '',
      slas: [],
      scripts: [],
      authorities: [],
      systems: [],
      tags: [],
    })),
    moments: [],
    feelings: [],
    links: [],
    actions: [],
    measures: [],
    waivers: [],
    library: {},
  };
}
