import { expect, expectAccessible, test, testAlone } from '../support/index.ts';
import { choose, field, inspector, openScene, pickCard, SCENE } from './scene.ts';
import { card, chooseMore, saved } from './support.ts';

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

testAlone(
  'standards are attached, made on the spot, copied for one card, and say why they apply',
  async ({ page, request }) => {
    const message = { id: 'message', lane: 'meets', step: 'wait', title: 'Text message', slas: ['fast'] };
    const cards = SCENE.cards.map((one) =>
      one.id === 'message' ? message : one.id === 'hotline' ? { ...one, channel: 'phone' } : one,
    );
    const phone = {
      id: 'phone20',
      name: 'Hotline in time',
      promise: 'wait',
      target: { amount: 10, unit: 's' },
    };
    const elsewhere = Array.from({ length: 14 }, (_, at) => ({
      ...phone,
      id: `shop${at}`,
      name: `Served in shop ${at}`,
      channel: 'shop',
    }));
    const slas = [...SCENE.library.slas, { ...phone, attainment: 0.8, channel: 'phone' }, ...elsewhere];
    const channels = [...SCENE.library.channels, { id: 'shop', name: 'Shop', kind: 'shop' }];
    const scene = await openScene(page, request, { cards, library: { ...SCENE.library, slas, channels } });
    const hotline = () => scene.row('cards', 'hotline');
    await pickCard(page, 'hotline');
    const panel = inspector(page);
    const search = panel.getByRole('combobox', { name: /^Attach or make/ });
    const row = (id: string) => panel.locator(`[data-standard="${id}"]`);

    // Of many of a kind the first are shown, and that there are more is said.
    await search.fill('Served');
    await expect(page.getByText('And 2 more: keep typing')).toBeVisible();
    // The library is searched with the keyboard alone.
    await search.fill('quickly');
    await search.press('Enter');
    await expect.poll(hotline).toMatchObject({ slas: ['fast'] });
    await expect(row('fast')).toContainText('20 s');
    await expect(row('fast')).toContainText('Applies everywhere. Shared by 2 cards of this journey.');
    await expect(card(page, 'hotline').locator('[data-mark]')).toHaveCount(1);

    // What fits is offered, and says what it comes before.
    await panel.getByRole('button', { name: 'Attach “Hotline in time”' }).click();
    await expect(row('phone20')).toContainText('10 s · 80%');
    await expect(row('phone20')).toContainText(
      'same channel Service hotline. Comes before “Answered quickly”',
    );
    await expect(row('fast')).toContainText('Not in force here: “Hotline in time” is narrower.');

    // Made on the spot, it knows the channel and the time that its name says.
    await search.fill('Solved within 24 hours');
    await page.getByRole('option', { name: 'New response time: “Solved within 24 hours”' }).click();
    await expect(field(page, 'target').getByRole('textbox')).toHaveValue('24');
    const made = (await scene.file()).library.slas?.find(({ name }) => name === 'Solved within 24 hours');
    expect(made).toMatchObject({ channel: 'phone', target: { amount: 24, unit: 'h' } });
    await panel.getByRole('button', { name: 'Back to “Hotline”' }).click();

    // What is shared is changed for all, or copied for this card alone.
    await row('fast').getByRole('button').first().click();
    await expect(panel.getByText(/a change here shows on every journey/)).toBeVisible();
    await panel.getByRole('button', { name: 'Make a separate copy for “Hotline”' }).click();
    await expect(field(page, 'name').getByRole('textbox')).toHaveValue('Answered quickly (Hotline)');
    const slasOf = async (id: string) => (await scene.row('cards', id))?.slas as string[];
    expect(await slasOf('message')).toEqual(['fast']);
    await expect.poll(() => slasOf('hotline')).not.toContain('fast');
    await panel.getByRole('button', { name: 'Back to “Hotline”' }).click();

    await panel.getByRole('button', { name: 'More for “Hotline in time”' }).click();
    await page.getByRole('menuitem', { name: 'Take off' }).click();
    await expect(row('phone20')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(row('phone20')).toHaveCount(1);
    await search.focus();
    await expect(page.getByRole('listbox')).toBeVisible();
    await expectAccessible(page);
  },
);

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
    await field(page, 'view').getByText('Future', { exact: true }).click();
    await expect
      .poll(async () => (await scene.file()).journey)
      .toMatchObject({
        summary: 'From the first call to a warm flat.',
        view: 'future',
      });

    await chooseMore(page, 'Library');
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
