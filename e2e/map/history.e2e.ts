import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from '../support/index.ts';
import { makeScene } from './scene.ts';
import { card, chooseMore, openMap, retitle, saved } from './support.ts';

const words = {
  open: '历史记录',
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
  expectedErrors,
}) => {
  const scene = await makeScene(request);
  const [ann, ben] = [(await openUser()).page, (await openUser()).page];
  await openMap(ann, scene.id, '&lang=zh-CN&theme=dark');
  await openMap(ben, scene.id);
  await chooseMore(ann, words.open);
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

  await test.step('who did what stands beside it, by day, page by page, and goes into a table', async () => {
    for (let n = 1; n <= 50; n++) {
      await request.patch(`/api/journeys/${scene.id}`, { data: { title: `Visit ${n}` } });
    }
    await panel.getByRole('tab', { name: '活动记录' }).click();
    const entries = panel.locator('[data-entry]');
    await expect(panel.getByText(/正在编辑，.+ 开始$/)).toBeVisible();
    await expect(panel.getByText(/把“Visit 49”改名为“Visit 50”。$/)).toBeVisible();
    await expect(panel.getByRole('heading', { level: 3 })).toHaveCount(1);
    await expect(panel.getByText(/恢复到版本/)).toHaveCount(0);
    await panel.getByRole('button', { name: '显示更早的记录' }).click();
    await expect(panel.getByText(/恢复到版本“Sunday 星期日”。$/)).toBeVisible();
    await expect(panel.getByText(/创建了“Repair visit”/)).toBeVisible();
    await expect(panel.getByRole('button', { name: '显示更早的记录' })).toHaveCount(0);
    await expectAccessible(ann);
    const [file] = await Promise.all([
      ann.waitForEvent('download'),
      panel.getByRole('link', { name: '导出 CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Visit 50.activity.csv');
    const rows = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(rows[0]).toContain('"时间","人员","内容"');
    // The headings, and that it was taken away.
    expect(rows).toHaveLength((await entries.count()) + 2);
  });

  await test.step('where the connection fails it is said, and asked again', async () => {
    expectedErrors.push(/status of 500/);
    await ann.route('**/activity', (route) => route.fulfill({ status: 500, body: '' }));
    await ann.reload();
    await panel.getByRole('tab', { name: '活动记录' }).click();
    await expect(panel.getByRole('alert')).toContainText('无法读取活动记录。');
    await ann.unroute('**/activity');
    await panel.getByRole('button', { name: '重试' }).click();
    await expect(panel.getByText(/把“Visit 49”改名为“Visit 50”。$/)).toBeVisible();
    await ann.setViewportSize({ width: 390, height: 780 });
    await expect(panel).toBeVisible();
    expect(await ann.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectAccessible(ann);
  });
});
