import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/index.ts';
import { inspector, makeScene, openScene, pickCard, SCENE, type Scene } from './scene.ts';
import { openMap } from './support.ts';

/** Names of their own: tests share the library of their server. */
const script = {
  id: 'script-late',
  name: '配送延迟',
  kind: 'apology',
  voice: 'voice-late',
  lines: [] as object[],
};
const library = {
  ...SCENE.library,
  terms: [{ id: 'term-late', term: '运力调整期', say: '送货的人手不够' }],
  voices: [{ id: 'voice-late', name: '稳重', address: '{surname}{honorific}', avoid: ['宝子'], prefer: [] }],
};
const withScript = (lines: object[]) => ({
  cards: SCENE.cards.map((one) => (one.id === 'hotline' ? { ...one, scripts: [script.id] } : one)),
  library: { ...library, scripts: [{ ...script, lines }] },
});

const linesOf = async (scene: Scene) =>
  (
    ((await scene.file()).library.scripts?.find(({ id }) => id === script.id)?.lines ?? []) as ReadonlyArray<{
      part: string;
      text: string;
    }>
  ).map(({ part, text }) => [part, text]);

const openScript = async (page: Page) => {
  await pickCard(page, 'hotline');
  await inspector(page).locator(`[data-standard="${script.id}"]`).getByRole('button').first().click();
};

test('an apology is written in Chinese by an input method, and mended as it is typed', async ({
  page,
  context,
  request,
}) => {
  const scene = await openScene(page, request, withScript([]));
  await openScript(page);
  const panel = inspector(page);
  const line = (n: number) => panel.getByRole('textbox', { name: `Line ${n}`, exact: true });
  await panel.getByRole('button', { name: 'Feeling, understanding, action' }).click();
  await expect(line(1)).toBeFocused();

  // A syllable in composition is neither sent nor split by the Enter that takes it.
  const ime = await context.newCDPSession(page);
  const compose = (text: string) =>
    ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('rang nin');
  await expect(line(1)).toHaveValue('rang nin');
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await expect(line(4)).toHaveCount(0);
  await ime.send('Input.insertText', { text: '让您久等了，' });
  await expect(line(1)).toHaveValue('让您久等了，');
  await page.keyboard.type('{');
  await expect(page.getByRole('option', { name: /surname/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.type('{hon');
  await page.keyboard.press('Tab');
  await expect(line(1)).toHaveValue('让您久等了，{surname}{honorific}');
  await expect(panel.locator('[data-line] [data-slot="slot"]')).toHaveCount(2);

  await page.keyboard.press('ArrowDown');
  await expect(line(2)).toBeFocused();
  await ime.send('Input.insertText', { text: '您今晚特意留在家里。' });
  await line(3).focus();
  await compose('yunli');
  await ime.send('Input.insertText', { text: '因运力调整期，改在明天12点前送到，宝子。' });
  const marks = panel.locator('[data-line] [data-underline="error"]');
  await expect(marks).toHaveText(['运力调整期']);
  await expect(panel.locator('[data-line] [data-underline="warning"]')).toHaveText(['宝子']);

  // Underlined words say why, and are changed by one click, which undo takes back.
  await line(3).press('Home');
  await line(3).press('F8');
  const box = page.getByRole('dialog', { name: 'What is wrong here' });
  await expect(box).toContainText('运力调整期');
  await line(3).press('Control+.');
  await expect(box.getByRole('button', { name: 'Say “送货的人手不够”' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(3)).toHaveValue('因送货的人手不够，改在明天12点前送到，宝子。');
  await expect(marks).toHaveCount(0);
  await expect(line(3)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(marks).toHaveText(['运力调整期']);
  await panel.getByRole('button', { name: 'Say “送货的人手不够”', exact: true }).click();
  await panel.getByRole('button', { name: 'Leave out “宝子”' }).click();
  await expect(panel.getByText('The checks find nothing to change.')).toBeVisible();

  // Lines are split, moved, and told what they are for.
  await line(3).press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+2');
  await page.keyboard.type('还有什么可以帮您？');
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() => linesOf(scene))
    .toEqual([
      ['feeling', '让您久等了，{surname}{honorific}'],
      ['understanding', '您今晚特意留在家里。'],
      ['ask', '还有什么可以帮您？'],
      ['action', '因送货的人手不够，改在明天12点前送到。'],
    ]);
  await line(3).press('Home');
  await page.keyboard.press('Backspace');
  await expect(line(2)).toHaveValue('您今晚特意留在家里。还有什么可以帮您？');
  await page.keyboard.press('Control+z');
  await expect(line(4)).toHaveCount(1);

  await panel.getByRole('button', { name: /^As spoken/ }).click();
  await expect(panel.getByText('让您久等了，陈女士')).toBeVisible();
  await line(4).press('End');
  await page.keyboard.type('宝子');
  await line(4).press('F8');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.type('{');
  await expectAccessible(page);
});

test('two write in one line of a script at once', async ({ openUser, request }) => {
  const { id, ...scene } = await makeScene(request, withScript([{ id: 'say', part: 'say', text: '您好' }]));
  const [ann, ben] = [await openUser(), await openUser()];
  for (const { page } of [ann, ben]) {
    await openMap(page, id);
    await openScript(page);
  }
  const line = (page: Page, n: number) =>
    inspector(page).getByRole('textbox', { name: `Line ${n}`, exact: true });

  const ime = await ann.context.newCDPSession(ann.page);
  await line(ann.page, 1).press('End');
  await ime.send('Input.imeSetComposition', { text: 'chen', selectionStart: 4, selectionEnd: 4 });
  await line(ben.page, 1).press('Home');
  await line(ben.page, 1).pressSequentially('运力调整期，');
  await expect.poll(() => linesOf({ id, ...scene })).toEqual([['say', '运力调整期，您好']]);
  // Her syllable is left alone; his words are marked at his place, and at hers once it is finished.
  await expect(line(ann.page, 1)).toHaveValue('您好chen');
  await ime.send('Input.insertText', { text: '陈女士' });
  for (const { page } of [ann, ben]) {
    await expect(line(page, 1)).toHaveValue('运力调整期，您好陈女士');
    await expect(inspector(page).locator('[data-line] [data-underline="error"]')).toHaveText(['运力调整期']);
  }
  // Each sees the other in the line, and a line that one makes at the end of both words.
  await expect(inspector(ben.page).getByTitle(/is typing here/)).toBeVisible();
  await line(ben.page, 1).press('Enter');
  await ben.page.keyboard.type('再见');
  await expect(line(ann.page, 1)).toHaveValue('运力调整期，');
  await expect(line(ann.page, 2)).toHaveValue('再见您好陈女士');
});
