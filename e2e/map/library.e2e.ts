import type { APIRequestContext, ElementHandle, Locator, Page } from '@playwright/test';
import { openLibrary } from '../../src/core/doc/index.ts';
import type { LibraryTable } from '../../src/core/model/index.ts';
import { expect, type Server, test, testAlone } from '../support/index.ts';
import { withDocument } from './live.ts';
import { choose, field as inspectorField, openScene, pickCard, SCENE } from './scene.ts';
import { chooseMore } from './support.ts';

interface Entry {
  readonly pane: Locator;
  readonly page: Page;
  field(key: string): Locator;
  /** Types over a field and leaves it. */
  write(key: string, text: string): Promise<void>;
  pick(key: string, option: string | RegExp): Promise<void>;
}

/** One kind of records: how each of its fields is filled in, and what the file then says. */
interface Kind {
  readonly table: LibraryTable;
  readonly tab: RegExp;
  readonly fill: (entry: Entry) => Promise<void>;
  readonly says: object;
}

const isIn = (list: readonly object[], record: object): boolean =>
  list.some((one) => Reflect.get(one, 'id') === Reflect.get(record, 'id'));

const enter = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text);
  await field.press('Enter');
};

/** Enter, and into another field within the same frame: nobody is called back from there. */
const enterAndLeave = async (from: Locator, to: Locator): Promise<void> =>
  from.evaluate(
    async (field, next) => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      next?.focus();
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    },
    (await to.elementHandle()) as ElementHandle<HTMLElement> | null,
  );

const KINDS: readonly Kind[] = [
  {
    table: 'personas',
    tab: /^Personas/,
    fill: async ({ field, write, pane }) => {
      await write('name', 'Bo, works nights');
      await enter(field('needs').getByRole('textbox').last(), 'Quiet');
      await enter(field('worries').getByRole('textbox').last(), 'Waiting');
      const situation = field('situations').getByRole('textbox').last();
      const address = field('image').getByRole('textbox');
      await situation.fill('After a shift');
      await enterAndLeave(situation, address);
      await expect(address).toBeFocused();
      await enter(address, 'https://pictures.example/bo.png');
      await expect(pane.getByText('The picture lies on pictures.example.')).toBeVisible();
      await expect(pane.getByRole('img', { name: 'Picture of “Bo, works nights”' })).toHaveCount(0);
      await enter(
        field('image').getByRole('textbox'),
        `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>`,
      );
      await expect(pane.getByRole('img', { name: 'Picture of “Bo, works nights”' })).toBeVisible();
    },
    says: { name: 'Bo, works nights', needs: ['Quiet'], worries: ['Waiting'], situations: ['After a shift'] },
  },
  {
    table: 'channels',
    tab: /^Channels/,
    fill: async ({ write, pick }) => {
      await write('name', 'Evening stream');
      await pick('kind', 'Live stream');
    },
    says: { name: 'Evening stream', kind: 'live-stream' },
  },
  {
    table: 'roles',
    tab: /^Roles/,
    fill: async ({ write, field, page }) => {
      await write('name', 'Night clerk');
      await write('department', 'Front office');
      await field('calendar').getByRole('button').first().click();
      await page.keyboard.type('Nights');
      await page.getByRole('option', { name: 'New: “Nights”' }).click();
    },
    says: { name: 'Night clerk', department: 'Front office', calendar: expect.any(String) },
  },
  {
    table: 'tiers',
    tab: /^Customer tiers/,
    fill: async ({ write, pick }) => {
      await write('name', 'Patients');
      await pick('level', 'Care');
    },
    says: { name: 'Patients', level: 'care' },
  },
  {
    table: 'calendars',
    tab: /^Calendars/,
    fill: async ({ write, field, page, pane }) => {
      await write('name', 'Weekends');
      await field('timezone').getByRole('button').click();
      await page.keyboard.type('Vienna');
      await page.getByRole('option', { name: 'Europe/Vienna' }).click();
      const week = field('week');
      await week.getByRole('button', { name: 'Sat' }).click();
      await enter(week.getByRole('textbox', { name: 'From' }), '8');
      await enter(week.getByRole('textbox', { name: 'To' }), '１２３０');
      await enter(field('holidays').getByRole('textbox'), '2026年12月25日');
      await enter(field('holidays').getByRole('textbox'), '2026/02/30');
      await expect(pane.getByText('Not a date that exists, such as 2026-12-31.')).toBeVisible();
    },
    says: {
      name: 'Weekends',
      timezone: 'Europe/Vienna',
      week: [{ days: [1, 2, 3, 4, 5, 6], from: '08:00', to: '12:30' }],
      holidays: ['2026-12-25'],
    },
  },
  {
    table: 'slas',
    tab: /^Response times/,
    fill: async ({ write, pick, field }) => {
      await write('name', 'Chat at night');
      await pick('promise', 'Resolution');
      await enter(field('target').getByRole('textbox'), '2 h');
      await write('attainment', '90');
      await write('situation', 'broken boiler');
      await pick('channel', /Service hotline/);
      await pick('dimension', 'Reliability');
      await field('escalations').getByRole('button', { name: 'Add a level' }).click();
      await enter(field('escalations').getByRole('textbox').first(), '1 h');
      await field('escalations').getByRole('button', { name: /^To/ }).click();
      await field('escalations').page().getByRole('option', { name: /Clerk/ }).first().click();
      await field('note').getByRole('textbox').fill('Only from November.');
    },
    says: {
      name: 'Chat at night',
      promise: 'resolution',
      target: { amount: 2, unit: 'h' },
      attainment: 0.9,
      situation: 'broken boiler',
      channel: 'phone',
      dimension: 'reliability',
      escalations: [{ after: { amount: 1, unit: 'h' }, to: 'clerk' }],
      note: 'Only from November.',
    },
  },
  {
    table: 'scripts',
    tab: /^Scripts/,
    fill: async ({ write, pick, field, pane }) => {
      await write('name', 'Calm greeting');
      await pick('kind', 'Apology');
      await pane.getByRole('textbox', { name: 'Line 1' }).fill('I hear you.');
      await pane.getByRole('button', { name: 'Add a line' }).click();
      await pane.getByRole('textbox', { name: 'Line 2' }).fill('Somebody comes today.');
      await pane.getByRole('textbox', { name: 'Line 2' }).press('Alt+ArrowUp');
      await enter(field('never').getByRole('textbox').last(), 'Calm down');
      await choose(pane.page(), field('channels').getByRole('button', { name: /^Add/ }), /Service hotline/);
      await pane.page().keyboard.press('Escape');
    },
    says: {
      name: 'Calm greeting',
      kind: 'apology',
      lines: [
        expect.objectContaining({ text: 'Somebody comes today.' }),
        expect.objectContaining({ text: 'I hear you.' }),
      ],
      never: ['Calm down'],
      channels: ['phone'],
    },
  },
  {
    table: 'authorities',
    tab: /^Authorities/,
    fill: async ({ write, field, page }) => {
      await write('situation', 'late delivery');
      await field('may').getByText('Refund', { exact: true }).click();
      await field('limit')
        .getByRole('button', { name: /^Fill in/ })
        .click();
      await enter(field('limit').getByRole('textbox', { name: 'Amount' }), '50');
      await field('limit')
        .getByRole('button', { name: /^Currency/ })
        .click();
      await page.keyboard.type('EUR');
      await page.getByRole('option', { name: /Euro/ }).first().click();
      await enter(field('within').getByRole('textbox'), '10 min');
    },
    says: {
      role: 'clerk',
      situation: 'late delivery',
      may: ['refund'],
      limit: { amount: 50, currency: 'EUR' },
      within: { amount: 10, unit: 'min' },
    },
  },
  {
    table: 'terms',
    tab: /^Terms/,
    fill: async ({ write, field }) => {
      await write('term', 'defect');
      await field('say').getByRole('textbox').fill('what went wrong');
      await field('scope').getByText('Everywhere').click();
      await field('note').getByRole('textbox').fill('Also in letters.');
    },
    says: { term: 'defect', say: 'what went wrong', scope: 'everywhere', note: 'Also in letters.' },
  },
  {
    table: 'voices',
    tab: /^Brand voices/,
    fill: async ({ write, field }) => {
      await write('name', 'Warm');
      await write('address', 'first name');
      await enter(field('prefer').getByRole('textbox').last(), 'we');
      await enter(field('avoid').getByRole('textbox').last(), 'must');
    },
    says: { name: 'Warm', address: 'first name', prefer: ['we'], avoid: ['must'] },
  },
];

/** The records of a table in the workspace's library, as the server has them. */
async function records(
  server: Server,
  request: APIRequestContext,
  table: LibraryTable,
): Promise<readonly object[]> {
  const { workspaces } = await (await request.get('/api/session')).json();
  return withDocument(
    server,
    `library:${workspaces[0].id}`,
    (doc) => openLibrary(doc).snapshot()[table].list,
  );
}

const openKind = async (page: Page, tab: RegExp): Promise<Locator> => {
  await chooseMore(page, 'Library');
  const library = page.getByRole('dialog', { name: /^Library/ });
  await library.getByRole('tab', { name: tab }).click();
  return library;
};

async function makeFillDelete(
  { table, tab, fill, says }: Kind,
  page: Page,
  library: Locator,
  read: (table: LibraryTable) => Promise<readonly object[]>,
): Promise<void> {
  const before = await read(table);
  await library.getByRole('tab', { name: tab }).click();
  await library.getByRole('button', { name: 'New', exact: true }).click();
  const pane = library.locator('section', { has: page.locator('[data-field]') }).first();
  const field = (key: string) => pane.locator(`[data-field="${key}"]`);
  await fill({
    page,
    pane,
    field,
    write: (key, text) => enter(field(key).getByRole('textbox').first(), text),
    pick: (key, option) => choose(page, field(key).getByRole('button').first(), option),
  });
  await expect
    .poll(async () => (await read(table)).filter((one) => !isIn(before, one)))
    .toEqual(expect.arrayContaining([expect.objectContaining({ ...says })]));

  await expect(library.locator('tr[data-open]')).toContainText('not here');
  await pane.getByRole('button', { name: 'Delete', exact: true }).click();
  const question = page.getByRole('dialog', { name: /^Delete “/ });
  await expect(question).toContainText('It is not used on this journey. Other journeys may use it.');
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => read(table)).toEqual(before);
}

testAlone(
  'entries of every kind are made, filled in field by field, and deleted',
  async ({ page, request, server }) => {
    await openScene(page, request);
    const library = await openKind(page, /^Personas/);
    for (const kind of KINDS) {
      await test.step(kind.table, () =>
        makeFillDelete(kind, page, library, (table) => records(server, request, table)),
      );
    }
  },
);

testAlone(
  'what is used says where, is deleted with a warning, and comes back by undo',
  async ({ page, request, server }) => {
    const scene = await openScene(page, request, {
      cards: SCENE.cards.map((one) =>
        one.id === 'hotline' ? { ...one, owner: 'clerk', slas: ['fast'] } : one,
      ),
    });
    const library = await openKind(page, /^Roles/);
    const row = library.getByRole('row', { name: /Clerk/ });
    await expect(row).toContainText('1 record');
    await row.click();
    await library.getByRole('button', { name: 'Delete', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Delete “Clerk”?' });
    await expect(question).toContainText('It is attached to 1 record here.');
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(row).toHaveCount(0);
    await library.getByRole('button', { name: 'Close the library' }).click();
    await pickCard(page, 'hotline');
    await expect(inspectorField(page, 'owner')).toContainText('Deleted: clerk');
    expect((await scene.row('cards', 'hotline'))?.owner).toBe('clerk');

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(inspectorField(page, 'owner')).toContainText('Clerk');
    await expect.poll(() => records(server, request, 'roles')).toMatchObject([{ id: 'clerk' }]);
  },
);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('an entry covers the list, and its own way back leads to the list', async ({ page, request }) => {
    await openScene(page, request);
    await chooseMore(page, 'Library');
    const library = page.getByRole('dialog', { name: /^Library/ });
    await library.getByRole('button', { name: 'Ada, two children' }).click();
    await expect(library.locator('[data-field="name"]').getByRole('textbox')).toBeVisible();
    await library.getByRole('button', { name: 'Close the entry' }).click();
    await library.getByRole('button', { name: 'Ada, two children' }).click();
    await expect(library.locator('[data-field="name"]').getByRole('textbox')).toBeVisible();
  });
});
