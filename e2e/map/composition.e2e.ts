import { createJourney, expect, test } from '../support/index.ts';
import { card, journeyFile, openMap, saved } from './support.ts';

test('a syllable in composition is neither sent nor broken by what a colleague types meanwhile', async ({
  openUser,
  request,
}) => {
  const { id } = await createJourney(request, { template: 'hotel.zh-CN' });
  const [ann, ben] = [await openUser(), await openUser()];
  await openMap(ann.page, id);
  await openMap(ben.page, id);
  const first = (await journeyFile(request, id)).cards[0];
  if (!first) throw new Error('the template has changed');
  const field = ann.page.getByRole('textbox', { name: 'Title of the card' });
  await card(ann.page, first.id).dblclick();
  await field.fill('房间');
  await expect(card(ben.page, first.id)).toContainText('房间');

  const ime = await ann.context.newCDPSession(ann.page);
  await field.press('End');
  await ime.send('Input.imeSetComposition', { text: 'zhao', selectionStart: 4, selectionEnd: 4 });
  await expect(field).toHaveValue('房间zhao');

  await card(ben.page, first.id).dblclick();
  const other = ben.page.getByRole('textbox', { name: 'Title of the card' });
  await expect(other).toHaveValue('房间');
  await other.press('Home');
  await other.pressSequentially('亲子');
  await other.press('Escape');
  await expect
    .poll(async () => (await journeyFile(request, id)).cards.find((one) => one.id === first.id)?.title)
    .toBe('亲子房间');
  // Ann's field is left alone until her syllable is finished.
  await expect(field).toHaveValue('房间zhao');

  await ime.send('Input.imeSetComposition', { text: 'zhaopian', selectionStart: 8, selectionEnd: 8 });
  await expect(field).toHaveValue('房间zhaopian');
  await ime.send('Input.insertText', { text: '照片' });
  await expect(field).toHaveValue('亲子房间照片');
  expect(await field.evaluate((input: HTMLTextAreaElement) => input.selectionStart)).toBe(6);
  await field.press('Escape');
  await expect(card(ben.page, first.id)).toContainText('亲子房间照片');
  await saved(ann.page);
});
