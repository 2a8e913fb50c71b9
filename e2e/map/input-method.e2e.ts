import type { Page } from '@playwright/test';
import { expect, test } from '../support/index.ts';
import { cardTitle, field, makeScene, openScene, pickCard } from './scene.ts';
import { card, openMap, saved } from './support.ts';

/** Notes everything that a card has ever shown on a page. */
async function watch(page: Page, id: string): Promise<() => Promise<string[]>> {
  await page.evaluate((wanted) => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const note = () => {
      const text = document.querySelector(`[data-card-id="${wanted}"]`)?.textContent;
      if (text) seen.add(text);
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  }, id);
  return () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
}

const compose = (text: string) => ({ text, selectionStart: text.length, selectionEnd: text.length });

/** Keys that a composition takes for itself reach the page too, marked as its own. */
const keyOf = (key: string) => ({ key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true });

for (const where of ['in place', 'in the inspector'] as const) {
  test(`no half syllable leaves the device, and no key of a composition acts, ${where}`, async ({
    openUser,
    request,
  }) => {
    const scene = await makeScene(request);
    const [ann, ben] = [await openUser(), await openUser()];
    await openMap(ann.page, scene.id);
    await openMap(ben.page, scene.id);
    const seen = await watch(ben.page, 'hotline');

    await pickCard(ann.page, 'hotline');
    if (where === 'in place') await card(ann.page, 'hotline').dblclick();
    const input = where === 'in place' ? cardTitle(ann.page) : field(ann.page, 'title').getByRole('textbox');
    await input.fill('');
    await input.press('End');
    const ime = await ann.context.newCDPSession(ann.page);
    await ime.send('Input.imeSetComposition', compose('re'));
    await ime.send('Input.imeSetComposition', compose('rexian'));
    await expect(input).toHaveValue('rexian');
    for (const key of ['Enter', 'Tab', 'Escape', 'Delete', 'Backspace', 'n', 'p', 'ArrowDown']) {
      await input.dispatchEvent('keydown', keyOf(key));
    }
    await expect(input).toBeFocused();
    await expect(input).toHaveValue('rexian');
    // What Ann does elsewhere meanwhile would arrive: nothing has.
    expect((await scene.row('cards', 'hotline'))?.title).toBe('');
    await ime.send('Input.insertText', { text: '热线' });
    await expect(card(ben.page, 'hotline')).toContainText('热线');
    await ime.send('Input.imeSetComposition', compose('dianhua'));
    await ime.send('Input.insertText', { text: '电话' });
    await input.press('Enter');
    await expect(ann.page.locator('textarea:focus')).toHaveCount(0);
    await expect(card(ben.page, 'hotline')).toContainText('热线电话');
    await saved(ann.page);
    expect(await scene.row('cards', 'hotline')).toMatchObject({
      title: '热线电话',
      step: 'ring',
      lane: 'meets',
    });
    expect(await scene.rows('cards')).toHaveLength(5);
    expect(await scene.rows('moments')).toEqual([]);
    // The title that was there, and the word for a card without one; any other letter is a half syllable.
    const letters = (text: string) => /[a-z]/.test(text.replace('Hotline', '').replace('Untitled', ''));
    expect((await seen()).filter(letters)).toEqual([]);
  });
}

test('a tag and a stage’s name are composed to their end', async ({ page, context, request }) => {
  const scene = await openScene(page, request);
  const ime = await context.newCDPSession(page);
  await pickCard(page, 'hotline');
  const tags = field(page, 'tags').getByRole('combobox');
  await tags.focus();
  await ime.send('Input.imeSetComposition', compose('gaofeng'));
  await tags.dispatchEvent('keydown', keyOf('Enter'));
  expect((await scene.row('cards', 'hotline'))?.tags ?? []).toEqual([]);
  // A comma that comes from an input method has no key of its own.
  await ime.send('Input.insertText', { text: '高峰，夜间' });
  await tags.press('Enter');
  await expect.poll(async () => (await scene.row('cards', 'hotline'))?.tags).toEqual(['高峰', '夜间']);

  await page.locator('[data-header="stages"][data-id="call"]').dblclick();
  const name = page.getByRole('textbox', { name: 'Name of the stage' });
  await expect(name).toBeFocused();
  await name.press('ControlOrMeta+a');
  await ime.send('Input.imeSetComposition', compose('laidian'));
  await name.dispatchEvent('keydown', keyOf('Enter'));
  await expect(name).toBeFocused();
  await ime.send('Input.insertText', { text: '来电' });
  await name.press('Enter');
  await expect.poll(async () => (await scene.row('stages', 'call'))?.title).toBe('来电');
});
