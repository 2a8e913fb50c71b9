import { expect, test } from '../support/index.ts';
import {
  cell,
  choose,
  drag,
  field,
  header,
  hoverCell,
  inspector,
  openScene,
  pickCard,
  pull,
  SCENE,
  within,
} from './scene.ts';
import { card, saved } from './support.ts';

test('pain and delight are marked from the toolbar and told in full in the inspector', async ({
  page,
  request,
}) => {
  const scene = await openScene(page, request);
  await pickCard(page, 'hotline');
  const tools = page.getByRole('toolbar', { name: 'Selected card' });
  await tools.getByRole('button', { name: 'pain point' }).click();
  await tools.getByRole('button', { name: 'delight moment' }).click();
  await expect(card(page, 'hotline').locator('[data-mark="pain"]')).toBeVisible();
  await expect(card(page, 'hotline').locator('[data-mark="delight"]')).toBeVisible();
  await expect(page.locator('[data-moment-id]')).toHaveCount(2);
  await expect
    .poll(async () => (await scene.rows('moments')).map(({ kind }) => kind).sort())
    .toEqual(['delight', 'pain']);

  // A blank mark goes as it came.
  await tools.getByRole('button', { name: 'delight moment' }).click();
  await expect(card(page, 'hotline').locator('[data-mark="delight"]')).toHaveCount(0);

  const pain = page.locator('[data-moment-id][data-kind="pain"]');
  await pain.dblclick();
  await page.keyboard.type('Waits eleven minutes');
  await page.keyboard.press('Enter');
  await expect(pain).toContainText('Waits eleven minutes');

  await field(page, 'intensity').getByRole('radio', { name: 'Intensity: 5 of 5' }).check();
  await field(page, 'frequency').getByRole('radio', { name: 'Frequency: 4 of 5' }).check();
  await field(page, 'evidence').getByText('Observed').click();
  await field(page, 'source').getByRole('textbox').fill('62 calls heard in May');
  await page.keyboard.press('Enter');
  await choose(page, field(page, 'personas').getByRole('button', { name: /^Add/ }), 'Ada, two children');
  await expect
    .poll(async () => (await scene.rows('moments'))[0])
    .toMatchObject({
      kind: 'pain',
      card: 'hotline',
      step: 'ring',
      title: 'Waits eleven minutes',
      intensity: 5,
      frequency: 4,
      evidence: { state: 'observed', source: '62 calls heard in May' },
      personas: ['ada'],
    });
  await expect(pain.locator('[data-intensity="5"]')).toBeVisible();

  // Written up, it isn't lost to a key.
  await page.keyboard.press('Escape');
  await pickCard(page, 'hotline');
  await page.keyboard.press('p');
  await expect(page.getByText('Somebody has written these moments up.')).toBeVisible();
  expect(await scene.rows('moments')).toHaveLength(1);

  // Made by key, it is named at once; leaving the name leads back to the card, where the key takes a blank one off.
  await page.keyboard.press('d');
  await page.keyboard.type('The tune');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid')).toBeFocused();
  await expect
    .poll(async () => (await scene.rows('moments')).map(({ title }) => title).sort())
    .toEqual(['The tune', 'Waits eleven minutes']);
  await pickCard(page, 'parts');
  await page.keyboard.press('p');
  await expect(page.getByRole('textbox', { name: 'Title of the moment' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, 'parts').locator('[data-mark="pain"]')).toBeVisible();
  await page.keyboard.press('p');
  await expect(card(page, 'parts').locator('[data-mark="pain"]')).toHaveCount(0);
  await expect.poll(async () => (await scene.rows('moments')).length).toBe(2);
});

test('a moment of a step, without a card, is added in the moments’ lane', async ({ page, request }) => {
  const scene = await openScene(page, request);
  await hoverCell(page, 'hurts', 'open');
  await page.getByRole('button', { name: 'Add delight moment' }).click();
  await page.keyboard.type('Takes his shoes off');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await scene.rows('moments'))[0])
    .toMatchObject({ kind: 'delight', step: 'open', title: 'Takes his shoes off' });
  expect((await scene.rows('moments'))[0]?.card).toBeUndefined();
  await saved(page);
});

test('a feeling is set by dragging its point, as one step of undo, and in the inspector', async ({
  page,
  request,
}) => {
  const scene = await openScene(page, request, {
    journey: { ...SCENE.journey, personas: ['ada', 'bo'] },
    feelings: [...SCENE.feelings, { persona: 'bo', step: 'open', score: 1 }],
    library: { ...SCENE.library, personas: [...SCENE.library.personas, { id: 'bo', name: 'Bo' }] },
  });
  const score = async () => (await scene.rows('feelings')).find(({ step }) => step === 'wait')?.score;
  const point = page.locator('[data-feeling-persona="ada"][data-feeling-step="wait"]');
  // Whose curve is whose is said beside them.
  await expect(header(page, 'lanes', 'feels').getByRole('listitem')).toHaveText([
    /^Ada, two children/,
    /^Bo/,
  ]);
  const from = await within(point);
  const zero = await within(page.locator('[data-feeling-step="ring"]'));
  await drag(page, from, { x: from.x, y: zero.y });
  await expect.poll(score).toBe(0);
  await expect(cell(page, 'feels', 'wait')).toContainText('Ada, two children: 0 of 5');
  await drag(page, await within(point), { x: from.x, y: zero.y - 400 });
  await expect.poll(score).toBe(5);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(score).toBe(0);

  await page.locator('[data-header="steps"][data-id="wait"]').click();
  const slider = inspector(page).getByRole('slider', { name: 'Feeling of Ada, two children' });
  await slider.press('ArrowLeft');
  await expect.poll(score).toBe(-0.5);
  await inspector(page).getByRole('textbox', { name: 'What Ada, two children says' }).fill('Still nobody.');
  await expect
    .poll(async () => (await scene.rows('feelings')).find(({ step }) => step === 'wait')?.quote)
    .toBe('Still nobody.');
  await inspector(page).getByRole('button', { name: 'Take the feeling of Ada, two children off' }).click();
  await expect.poll(score).toBeUndefined();
});

test('a feeling dragged with long rests is one step of undo', async ({ page, request }) => {
  const scene = await openScene(page, request);
  const score = async () => (await scene.rows('feelings')).find(({ step }) => step === 'wait')?.score;
  /** Time passes for the page without anybody waiting. */
  const rest = () =>
    page.evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + 5_000;
    });
  const from = await within(page.locator('[data-feeling-step="wait"]'));
  const zero = await within(page.locator('[data-feeling-step="ring"]'));
  await pull(page, from, { x: from.x, y: zero.y });
  await expect.poll(score).toBe(0);
  await rest();
  await page.mouse.move(from.x, zero.y - 400, { steps: 3 });
  await expect.poll(score).toBe(5);
  await rest();
  await page.mouse.up();
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect.poll(score).toBe(-2);
  await expect(undo).toBeDisabled();
});
