import { expect, expectAccessible, test } from '../support/index.ts';
import { makeScene } from './scene.ts';
import { card, openMap, retitle, saved } from './support.ts';

const words = {
  open: '历史版本',
  label: '为当前状态命名并保存',
  keep: '保存',
  back: '恢复到此版本…',
  confirm: '恢复',
  before: '恢复之前',
  told: '恢复',
  saved: '已保存',
} as const;

test('in Chinese, in the dark: a version is kept by name, and the way back to it loses nothing', async ({
  openUser,
  request,
}) => {
  const scene = await makeScene(request);
  const [ann, ben] = [(await openUser()).page, (await openUser()).page];
  await openMap(ann, scene.id, '&lang=zh-CN&theme=dark');
  await openMap(ben, scene.id);
  await ann.getByRole('button', { name: words.open, exact: true }).click();
  const panel = ann.getByRole('complementary', { name: words.open });
  await panel.getByLabel(words.label).fill('Sunday 星期日');
  await panel.getByRole('button', { name: words.keep, exact: true }).click();
  const kept = panel.locator('[data-kind=named]');
  await expect(kept).toContainText('Sunday 星期日');
  await expectAccessible(ann);

  await retitle(ben, 'hotline', 'Done by Ben');
  await expect(card(ann, 'hotline')).toContainText('Done by Ben');
  await saved(ben);
  await kept.getByRole('button').click();
  await ann.getByRole('menuitem', { name: words.back }).click();
  const dialog = ann.getByRole('dialog');
  await expectAccessible(ann, '[role=dialog]');
  await dialog.getByRole('button', { name: words.confirm, exact: true }).click();

  await expect(card(ann, 'hotline')).toContainText('Hotline');
  await expect(ann.getByText(words.saved, { exact: true })).toBeVisible();
  const replaced = panel.locator('[data-kind=before-restore]');
  await expect(replaced).toContainText(words.before);
  // Ben is told, and goes on with what is there now.
  await ben.getByRole('button', { name: 'Show the earlier version' }).click();
  await expect(card(ben, 'hotline')).toContainText('Hotline');

  // And back again: what Ben did was kept.
  await replaced.first().getByRole('button').click();
  await ann.getByRole('menuitem', { name: words.back }).click();
  await dialog.getByRole('button', { name: words.confirm, exact: true }).click();
  await expect(card(ann, 'hotline')).toContainText('Done by Ben');
  expect((await scene.row('cards', 'hotline'))?.title).toBe('Done by Ben');
});
