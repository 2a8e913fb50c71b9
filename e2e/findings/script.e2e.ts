import { card, openMap } from '../map/support.ts';
import { expect, expectAccessible, test } from '../support/index.ts';
import { finding, makeChineseDemo, pressOnMap } from './support.ts';

test.use({ locale: 'zh-CN' });

test('in Chinese: a script opened from a finding is answered for at its own lines, copied whole, and says where it is used', async ({
  page,
  request,
}) => {
  await openMap(page, await makeChineseDemo(request));
  await pressOnMap(page, 'f');
  const list = page.getByRole('complementary', { name: '检查结果' });
  await expect(list.getByRole('radio', { name: '待处理 31' })).toBeChecked();
  await finding(list, '缺少理解').getByRole('button').first().click();

  // With a reason and a name, as in the list.
  const notes = list.getByRole('list', { name: '这份话术的检查结果' });
  const note = notes.getByRole('listitem').filter({ hasText: '缺少理解' });
  await note.getByRole('button', { name: '豁免' }).click();
  const form = note.getByRole('form', { name: '豁免' });
  await form.getByLabel('为什么可以不改？').fill('热线另有理解的话术');
  await form.getByLabel('由谁负责？').fill('周敏');
  await expectAccessible(page);
  await form.getByRole('button', { name: '豁免' }).click();
  await expect(note).toContainText('已由周敏豁免：热线另有理解的话术');
  await note.getByRole('button', { name: '撤销豁免' }).click();
  await expect(note.getByRole('button', { name: '豁免' })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(note).toContainText('已由周敏豁免');

  // All lines together.
  const line = (n: number) => list.getByRole('textbox', { name: `第 ${n} 行`, exact: true });
  await line(1).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(list.getByText('已选中全部 2 行')).toBeVisible();
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData('text/plain').split('\n');
  });
  expect(copied).toEqual(['刚穿上就坏，换谁都会生气。', '我马上建一张工单，2小时内给您换货方案。']);
  await page.keyboard.press('Escape');
  await expect(list.getByText('已选中全部')).toHaveCount(0);

  await list
    .getByRole('region', { name: /^用在哪里/ })
    .getByRole('button', { name: /^售后热线/ })
    .click();
  await expect(card(page, 'phone')).toHaveAttribute('data-selected', 'true');
  await list.getByRole('button', { name: '返回“全部结果”' }).click();
  await expect(list.getByRole('radio', { name: '待处理 30' })).toBeChecked();
  await expect(page.locator('[data-save=saved]')).toBeVisible();
});
