import { expect, expectAccessible, test } from '../support/index.ts';
import { makeScene } from './scene.ts';
import { card, chooseMore, openMap, retitle, saved } from './support.ts';

test('an earlier version is looked at, compared, and a branch is brought back, while a colleague works on', async ({
  openUser,
  request,
}) => {
  const scene = await makeScene(request);
  const at = `/api/journeys/${scene.id}/versions`;
  const version = await (await request.post(at, { data: { name: '周日' } })).json();
  const [ann, ben] = [(await openUser()).page, (await openUser()).page];
  await openMap(ben, scene.id);
  await retitle(ben, 'hotline', 'Hotline, now with Ben');
  await saved(ben);

  await openMap(ann, scene.id, '&lang=zh-CN&theme=dark');
  await chooseMore(ann, '历史记录');
  await ann.getByRole('link', { name: '周日' }).click();
  const banner = ann.locator('[data-past]');
  await expect(banner).toContainText('周日');
  await expect(card(ann, 'hotline')).toHaveText('Hotline');
  // Nothing of it can be changed, and a reload shows it again.
  await card(ann, 'hotline').dblclick();
  await ann.keyboard.type('Typed');
  await ann.keyboard.press('Escape');
  await card(ann, 'hotline').press('Delete');
  await ann.keyboard.press('ControlOrMeta+z');
  await ann.reload();
  await expect(card(ann, 'hotline')).toHaveText('Hotline');
  expect((await scene.row('cards', 'hotline'))?.title).toBe('Hotline, now with Ben');

  await ann.getByRole('button', { name: '与现在对比' }).click();
  await expect(ann).toHaveURL(new RegExp(`compare=${version.id}\\.\\.now`));
  const change = (key: string) => ann.locator(`[data-change="${key}"]`);
  const mark = (key: string) => ann.locator(`[data-difference-of="${key}"]`);
  await expect(change('cards:hotline').locator('ins')).toHaveText(', now with Ben');
  await expect(change('cards:hotline')).toContainText('刚刚');
  await expect(mark('cards:hotline')).toHaveText('修改');
  await expect(ann.getByText('共 1 处变更')).toBeVisible();
  // Live: what Ben takes away stands where it was, and is told.
  await card(ben, 'message').click();
  await card(ben, 'message').press('Delete');
  await expect(change('cards:message')).toContainText('删除');
  await expect(card(ann, 'message')).toBeVisible();
  await expect(mark('cards:message')).toHaveText('删除');
  await ann.keyboard.press('Alt+ArrowDown');
  await ann.keyboard.press('Alt+ArrowDown');
  await expect(ann.locator('[data-change][data-current]')).toContainText('Text message');
  await ann.getByRole('button', { name: '删除 1' }).click();
  await expect(change('cards:message')).toHaveCount(0);
  await expectAccessible(ann);

  const branch = await (await request.post(`${at}/${version.id}/branch`, { data: { title: '未来' } })).json();
  const cat = (await openUser()).page;
  await openMap(cat, branch.id);
  await retitle(cat, 'hotline', 'Hotline of the future');
  await retitle(cat, 'parts', 'Parts come by themselves');
  await saved(cat);

  await ann.goto(`/j/${scene.id}?merge=${branch.id}`);
  const conflict = change('cards:hotline');
  await expect(conflict).toContainText('两边都改过');
  await expect(conflict.getByRole('radio', { name: /now with Ben/ })).toBeChecked();
  await conflict.getByRole('radio', { name: /of the future/ }).check();
  await expect(change('journey:').getByRole('checkbox')).not.toBeChecked();
  await expectAccessible(ann);
  await retitle(ben, 'opens', 'Opens it wide');
  // The key is pressed at the moment at which it is said that undo takes it back.
  await ann.evaluate(() => {
    const undo = { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true };
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.mantine-Notification-root')) return;
      observer.disconnect();
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', undo));
    }).observe(document.body, { childList: true, subtree: true });
  });
  await ann.getByRole('button', { name: '合并 2 处变更' }).click();
  await ann.getByRole('button', { name: '重做' }).click();
  for (const [id, title] of [
    ['hotline', 'Hotline of the future'],
    ['parts', 'Parts come by themselves'],
    ['opens', 'Opens it wide'],
  ] as const) {
    await expect(card(ann, id)).toContainText(title);
    await expect(card(ben, id)).toContainText(title);
  }
  await ann.getByRole('button', { name: '撤销' }).click();
  await expect(card(ben, 'hotline')).toContainText('now with Ben');
  await expect(card(ben, 'parts')).toContainText('Orders the part');
  await expect(card(ben, 'opens')).toContainText('Opens it wide');
});
