import type { Page } from '@playwright/test';
import { expect, test } from '../support/index.ts';
import { cell, makeScene, openScene, pickCard, SCENE, type Scene, selected, within } from './scene.ts';
import { card, holdPart, openMap, partsFetched, saved } from './support.ts';

/** What a spreadsheet or a web page would put on the clipboard, pasted by hand. */
const paste = (page: Page, data: Record<string, string>): Promise<void> =>
  page.evaluate((entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);

const stepsOf = async (scene: Scene, lane: string) => {
  const cards = await scene.rows('cards');
  return (await scene.rows('steps')).map(({ id }) =>
    cards.filter((one) => one.lane === lane && one.step === id).map(({ title }) => title),
  );
};

async function standOn(page: Page, lane: string, step: string): Promise<void> {
  const { x, y } = await within(cell(page, lane, step), 0.04, 0.1);
  await page.mouse.click(x, y);
}

test('cards are copied and pasted within a journey, cut, and pasted into another one', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const cards = SCENE.cards.map((one) => (one.id === 'hotline' ? { ...one, channel: 'phone' } : one));
  const scene = await openScene(page, request, { cards });
  await pickCard(page, 'hotline');
  await card(page, 'message').click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+c');
  await standOn(page, 'behind', 'ring');
  await page.keyboard.press('ControlOrMeta+v');
  await expect
    .poll(() => stepsOf(scene, 'behind'))
    .toEqual([['Hotline'], ['Orders the part', 'Text message'], []]);

  await page.keyboard.press('ControlOrMeta+x');
  await expect.poll(() => stepsOf(scene, 'behind')).toEqual([[], ['Orders the part'], []]);
  await standOn(page, 'behind', 'ring');
  await page.keyboard.press('ControlOrMeta+v');
  await expect
    .poll(() => stepsOf(scene, 'behind'))
    .toEqual([['Hotline'], ['Orders the part', 'Text message'], []]);
  await saved(page);

  // What keys do comes after the map; the clipboard is heard before, since it can't be asked later.
  const other = await makeScene(request, { cards: [], feelings: [] });
  const keysCome = await holdPart(page, 'Keys');
  await openMap(page, other.id);
  await standOn(page, 'meets', 'wait');
  await page.keyboard.press('ControlOrMeta+v');
  keysCome();
  await expect.poll(() => stepsOf(other, 'meets')).toEqual([[], ['Hotline'], ['Text message']]);
  // What it stands on in the library comes along.
  const [pasted] = (await other.rows('cards')).filter(({ title }) => title === 'Hotline');
  expect(pasted?.channel).toBe('phone');
});

test('rows of a spreadsheet become cards, and what is hostile stays text', async ({ page, request }) => {
  const scene = await openScene(page, request);
  await standOn(page, 'does', 'ring');
  await paste(page, { 'text/plain': 'Dials\tHolds\tOpens\r\nDescribes it\t\t"Signs\nthe sheet"\r\n' });
  await expect
    .poll(() => stepsOf(scene, 'does'))
    .toEqual([
      ['Looks for the number', 'Dials', 'Describes it'],
      ['Holds'],
      ['Opens the door', 'Opens', 'Signs'],
    ]);

  const hostile = '<img src=x onerror="window.hacked=1">';
  await standOn(page, 'behind', 'ring');
  await paste(page, {
    'text/plain': `${hostile}\n=HYPERLINK("http://evil.example","x")\njavascript:window.hacked=1`,
    'text/html': `<table><tr><td>${hostile}<script>window.hacked=1</script></td></tr></table>`,
  });
  await expect
    .poll(async () => (await stepsOf(scene, 'behind'))[0])
    .toEqual([hostile, '=HYPERLINK("http://evil.example","x")', 'javascript:window.hacked=1']);
  await expect(page.getByRole('group', { name: hostile })).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);

  // A clip that isn't one is no reason to lose the text beside it.
  await standOn(page, 'behind', 'open');
  await paste(page, {
    'application/x-throughline-clip+json': '{"format":"throughline/clip","version":1,"cards":[{"id":7}]}',
    'text/plain': 'Kept',
  });
  await expect.poll(async () => (await stepsOf(scene, 'behind'))[2]).toEqual(['Kept']);
});

test('what is pasted into a text goes into the text', async ({ page, context, request }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const scene = await openScene(page, request);
  await page.evaluate(() => navigator.clipboard.writeText('line one\tline two'));
  await card(page, 'parts').dblclick();
  const field = page.getByRole('textbox', { name: 'Title of the card' });
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await scene.row('cards', 'parts'))?.title).toMatch(/^line one\sline two$/);
  expect(await scene.rows('cards')).toHaveLength(5);
});

test('a spreadsheet’s cell of several lines becomes a title and a body', async ({ page, request }) => {
  const scene = await openScene(page, request);
  await standOn(page, 'behind', 'ring');
  await paste(page, { 'text/plain': '"Looks it up\nin the CRM\n\nand in the archive"\tCalls back' });
  await expect
    .poll(async () => (await scene.rows('cards')).filter(({ lane }) => lane === 'behind'))
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          title: 'Looks it up',
          body: 'in the CRM\n\nand in the archive',
          step: 'ring',
        }),
        expect.objectContaining({ title: 'Calls back', body: '', step: 'wait' }),
      ]),
    );
});

test.describe('while a part of the program has not come', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED .*\/copies-/] });

  test('what is pasted before the program has come, with the server away, is not pasted, and that is said', async ({
    page,
    request,
  }) => {
    const scene = await makeScene(request);
    const copiesCome = await holdPart(page, 'copies');
    await openMap(page, scene.id);
    // What shows notices comes by itself right after the map; until then nothing can be said.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/ShownNotices-')),
    );
    await standOn(page, 'behind', 'ring');
    await page.context().setOffline(true);
    await paste(page, { 'text/plain': 'Calls back' });
    await expect(page.getByText('has not been loaded yet')).toBeVisible();

    await page.context().setOffline(false);
    copiesCome();
    await partsFetched(page);
    await paste(page, { 'text/plain': 'Calls back' });
    await expect.poll(async () => (await stepsOf(scene, 'behind')).flat()).toContain('Calls back');
  });

  test('where what pastes can’t be loaded any more, it is said, with a way out', async ({
    page,
    request,
  }) => {
    const scene = await makeScene(request);
    await page.route(/\/copies-[^/]*\.js$/, (route) => route.abort());
    await openMap(page, scene.id);
    await standOn(page, 'behind', 'ring');
    await partsFetched(page);
    await paste(page, { 'text/plain': 'Calls back' });
    await expect(page.getByText('This part could not be loaded.')).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await partsFetched(page);
    await standOn(page, 'behind', 'ring');
    await paste(page, { 'text/plain': 'Calls back' });
    await expect.poll(async () => (await stepsOf(scene, 'behind')).flat()).toContain('Calls back');
  });
});
