import { card, openMap, saved } from '../map/support.ts';
import { expect, test } from '../support/index.ts';
import { makeFullScene } from './scene.ts';
import { openOutline, row, write } from './support.ts';

const compose = (text: string) => ({ text, selectionStart: text.length, selectionEnd: text.length });
/** Keys that a composition takes for itself reach the page too, marked as its own. */
const keyOf = (key: string) => ({ key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true });

test('a Chinese title is composed to its end before anybody sees it', async ({ openUser, request }) => {
  const scene = await makeFullScene(request);
  const [ann, ben] = [await openUser(), await openUser()];
  await openOutline(ann.page, scene.id, 'lang=zh-CN');
  await openMap(ben.page, scene.id);
  const title = await write(ann.page, 'cards', 'hotline');
  await title.fill('');
  const ime = await ann.context.newCDPSession(ann.page);
  await ime.send('Input.imeSetComposition', compose('rexian'));
  await expect(title).toHaveValue('rexian');
  for (const key of ['Enter', 'Tab', 'Escape', 'Backspace']) await title.dispatchEvent('keydown', keyOf(key));
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('rexian');
  await saved(ben.page);
  expect((await scene.row('cards', 'hotline'))?.title).toBe('');
  await ime.send('Input.insertText', { text: '热线' });
  await expect(card(ben.page, 'hotline')).toContainText('热线');
  await title.press('Escape');
  await expect(row(ann.page, 'hotline')).toContainText('热线');
  expect(await scene.rows('cards')).toHaveLength(5);
});
