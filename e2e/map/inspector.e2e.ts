import { expect, test, testAlone } from '../support/index.ts';
import { choose, field, inspector, openScene, pickCard } from './scene.ts';
import { card, saved } from './support.ts';

test('every kind of field of a card is edited in the inspector', async ({ page, request }) => {
  const scene = await openScene(page, request);
  const hotline = () => scene.row('cards', 'hotline');
  await pickCard(page, 'hotline');
  const panel = inspector(page);
  await expect(panel.getByText('Touchpoint', { exact: true })).toBeVisible();

  await field(page, 'title').getByRole('textbox').fill('Hotline, round the clock');
  await expect(card(page, 'hotline')).toContainText('round the clock');
  await field(page, 'body').getByRole('textbox').fill('Two lines\nof text');
  await choose(page, field(page, 'channel').getByRole('button', { name: /^Channel/ }), /Service hotline/);
  await choose(page, field(page, 'owner').getByRole('button', { name: /^Owner/ }), /^Clerk/);
  await field(page, 'stake').getByRole('radio', { name: 'Engagement: 4 of 5' }).check();
  await field(page, 'tags').getByRole('combobox').fill('peak, night');
  await page.keyboard.press('Enter');
  await field(page, 'situation').getByRole('textbox').fill('broken boiler');
  await page.keyboard.press('Enter');
  await expect.poll(hotline).toMatchObject({
    title: 'Hotline, round the clock',
    body: 'Two lines\nof text',
    channel: 'phone',
    owner: 'clerk',
    stake: 4,
    tags: ['peak', 'night'],
    situation: 'broken boiler',
  });

  const work = panel.getByRole('button', { name: 'Work behind it' });
  await work.click();
  await field(page, 'duration').getByRole('textbox').fill('2 working days');
  await page.keyboard.press('Enter');
  const volume = field(page, 'volume');
  await volume.getByRole('button', { name: /^Fill in/ }).click();
  await volume.getByRole('textbox', { name: 'Per hour' }).fill('30');
  await page.keyboard.press('Enter');
  await expect(volume.getByText(/Still needed: Handling/)).toBeVisible();
  await volume.getByRole('textbox', { name: 'Handling' }).fill('6 min');
  await page.keyboard.press('Enter');
  await field(page, 'systems').getByRole('combobox').fill('CRM');
  await page.keyboard.press('Enter');
  await expect.poll(hotline).toMatchObject({
    duration: { amount: 2, unit: 'wd' },
    volume: { perHour: 30, handling: { amount: 6, unit: 'min' } },
    systems: ['CRM'],
  });

  // What can't be read stays in the field and says so; Escape gives the old value back.
  const takes = field(page, 'duration').getByRole('textbox');
  await takes.fill('soon');
  await takes.press('Enter');
  await expect(field(page, 'duration').getByText('Write it as 30 s')).toBeVisible();
  expect((await hotline())?.duration).toEqual({ amount: 2, unit: 'wd' });
  await takes.press('Escape');
  await expect(takes).toHaveValue('2');
});

testAlone('standards are attached, made on the spot and taken off', async ({ page, request }) => {
  const scene = await openScene(page, request);
  const hotline = () => scene.row('cards', 'hotline');
  await pickCard(page, 'hotline');
  const panel = inspector(page);

  await choose(page, panel.getByRole('button', { name: 'Attach a response time' }), /Answered quickly/);
  await page.keyboard.press('Escape');
  await expect.poll(hotline).toMatchObject({ slas: ['fast'] });
  await expect(card(page, 'hotline').locator('[data-mark]')).toHaveCount(1);

  await panel.getByRole('button', { name: 'Attach a script' }).click();
  await page.keyboard.type('Calm greeting');
  await page.getByRole('option', { name: 'New: “Calm greeting”' }).click();
  await panel.getByRole('textbox', { name: 'Line 1' }).fill('I hear you.');
  await expect
    .poll(async () => (await scene.file()).library.scripts)
    .toMatchObject([{ name: 'Calm greeting', lines: [{ text: 'I hear you.' }] }]);
  const [script] = (await scene.file()).library.scripts ?? [];
  expect((await hotline())?.scripts).toEqual([script?.id]);

  await panel.getByRole('button', { name: 'Back to “Hotline”' }).click();
  await panel.getByRole('button', { name: 'Take off “Answered quickly”' }).click();
  await expect.poll(hotline).toMatchObject({ slas: [], scripts: [script?.id] });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(hotline).toMatchObject({ slas: ['fast'] });
});

test('several cards are edited together', async ({ page, request }) => {
  const scene = await openScene(page, request);
  await pickCard(page, 'hotline');
  await card(page, 'message').click({ modifiers: ['Shift'] });
  const panel = inspector(page);
  await expect(panel.getByText('2 selected')).toBeVisible();
  await choose(page, field(page, 'owner').getByRole('button', { name: /^Owner/ }), /^Clerk/);
  await choose(page, field(page, 'step').getByRole('button', { name: /^Step/ }), 'Opens the door');
  await expect
    .poll(async () =>
      (await scene.rows('cards')).filter(({ owner }) => owner === 'clerk').map(({ id, step }) => [id, step]),
    )
    .toEqual([
      ['hotline', 'open'],
      ['message', 'open'],
    ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await scene.row('cards', 'hotline'))?.step).toBe('ring');
  expect((await scene.row('cards', 'message'))?.step).toBe('wait');
  await panel.getByRole('button', { name: 'Delete 2' }).click();
  await expect.poll(async () => (await scene.rows('cards')).length).toBe(3);
});

testAlone(
  'the journey’s own facts, and a persona made in the library and put to use',
  async ({ page, request }) => {
    const scene = await openScene(page, request);
    await field(page, 'summary').getByRole('textbox').fill('From the first call to a warm flat.');
    await field(page, 'view').getByText('As it should be').click();
    await expect
      .poll(async () => (await scene.file()).journey)
      .toMatchObject({
        summary: 'From the first call to a warm flat.',
        view: 'future',
      });

    await page.getByRole('button', { name: 'Library', exact: true }).click();
    const library = page.getByRole('dialog', { name: /^Library/ });
    await library.getByRole('tab', { name: /^Personas/ }).click();
    await library.getByRole('button', { name: 'New' }).click();
    await library.getByRole('textbox', { name: 'Name' }).fill('Bo, works nights');
    await page.keyboard.press('Enter');
    await library.getByRole('button', { name: 'Add an attribute' }).click();
    await library.getByRole('textbox', { name: 'Attribute' }).fill('age');
    await page.keyboard.press('Enter');
    await library.getByRole('textbox', { name: 'Value' }).fill('29');
    await page.keyboard.press('Enter');
    await expect(library.getByRole('row', { name: /Bo, works nights.*not here/ })).toBeVisible();
    await library.getByRole('button', { name: 'Close the library' }).click();
    await expect(library).toHaveCount(0);

    await choose(page, field(page, 'personas').getByRole('button', { name: /^Add/ }), 'Bo, works nights');
    await expect
      .poll(async () => {
        const { journey, library: kept } = await scene.file();
        const bo = kept.personas?.find(({ name }) => name === 'Bo, works nights');
        return bo && { used: (journey.personas as string[]).includes(bo.id), attributes: bo.attributes };
      })
      .toEqual({ used: true, attributes: [{ name: 'age', value: '29' }] });
    await saved(page);
  },
);
