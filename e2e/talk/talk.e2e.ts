import type { Page } from '@playwright/test';
import { card, openMap, partsFetched } from '../map/support.ts';
import { createJourney, expect, expectAccessible, test } from '../support/index.ts';

/** Who somebody says they are at this machine. */
const call = (page: Page, alias: string) =>
  page.addInitScript(
    (name) => localStorage.setItem('throughline.me', JSON.stringify({ alias: name, color: '#0f766e' })),
    alias,
  );

const popover = (page: Page) => page.locator('[data-talk-popover]');

test('two people talk about a card, in two languages, and what they said outlives it', async ({
  openUser,
  request,
}) => {
  const { id } = await createJourney(request, { template: 'hotel.en' });
  const { cards } = await (await request.get(`/api/journeys/${id}/file`)).json();
  const [one] = cards;
  const [ann, bo] = [await openUser(), await openUser()];
  await call(ann.page, 'Ann');
  await call(bo.page, '王博');
  await openMap(ann.page, id, '&lang=en&theme=light');
  await openMap(bo.page, id, '&lang=zh-CN&theme=dark');
  await partsFetched(ann.page);

  await test.step('a comment by the keyboard, with an address that is only a link', async () => {
    await card(ann.page, one.id).click();
    await ann.page.keyboard.press('c');
    const field = popover(ann.page).getByRole('textbox', { name: 'New comment' });
    await expect(field).toBeFocused();
    await field.pressSequentially('Why <b>so</b> long? See https://example.org/wait, @');
    await ann.page.getByRole('option', { name: '王博' }).click();
    await field.press('Control+Enter');
    await expect(popover(ann.page).locator('[data-comment]')).toContainText('Why <b>so</b> long?');
    const link = popover(ann.page).getByRole('link');
    await expect(link).toHaveAttribute('href', 'https://example.org/wait');
    await expect(link).toHaveAttribute('rel', /noopener/);
    await expectAccessible(ann.page);
  });

  await test.step('the other finds it on the map, answers and reacts', async () => {
    await expect(card(bo.page, one.id)).toHaveAccessibleName(/1 条评论/);
    const { width, height } = bo.page.viewportSize() ?? { width: 1280, height: 720 };
    await bo.page.setViewportSize({ width, height: 340 });
    await bo.page.locator(`[data-talk-pin="cards:${one.id}"]`).click();
    await expect(popover(bo.page).getByText('@王博')).toBeVisible();
    await popover(bo.page).getByRole('textbox', { name: '回复' }).fill('电梯太慢。');
    // The field stays in sight however long the thread is, and so does what was sent.
    await expect(popover(bo.page).getByRole('textbox', { name: '回复' })).toBeInViewport({ ratio: 1 });
    await popover(bo.page).getByRole('textbox', { name: '回复' }).press('Control+Enter');
    await expect(popover(bo.page).getByText('电梯太慢。')).toBeInViewport({ ratio: 1 });
    await expect(popover(bo.page).getByRole('textbox', { name: '回复' })).toBeInViewport({ ratio: 1 });
    await bo.page.setViewportSize({ width, height });
    await popover(bo.page).getByRole('button', { name: '回应Ann的评论' }).click();
    await bo.page.getByRole('button', { name: '赞同', exact: true }).click();
    await expect(popover(ann.page).locator('[data-comment]')).toHaveCount(2);
    await expect(popover(ann.page).getByRole('button', { name: 'I agree, 1: 王博' })).toBeVisible();
    await expectAccessible(bo.page, 'main');
  });

  await test.step('resolved by one, taken up again by the other', async () => {
    await popover(bo.page).getByRole('button', { name: '标为已解决' }).click();
    await expect(popover(ann.page).getByText(/^Resolved by 王博/)).toBeVisible();
    await popover(ann.page).getByRole('button', { name: 'Reopen' }).click();
    await expect(popover(bo.page).getByText(/^Ann重新打开/)).toBeVisible();
  });

  await test.step('one’s own words change, go, and come back', async () => {
    const own = popover(bo.page).locator('[data-comment]').nth(1);
    await own.hover();
    await own.getByRole('button', { name: '处理王博的评论' }).click();
    await bo.page.getByRole('menuitem', { name: '编辑' }).click();
    await own.getByRole('textbox', { name: '编辑评论' }).fill('电梯周五太慢。');
    await own.getByRole('textbox', { name: '编辑评论' }).press('Control+Enter');
    await expect(popover(ann.page).getByText('电梯周五太慢。')).toBeVisible();
    await own.hover();
    await own.getByRole('button', { name: '处理王博的评论' }).click();
    await bo.page.getByRole('menuitem', { name: '删除' }).click();
    await expect(popover(ann.page).getByText('王博 deleted a comment.')).toBeVisible();
    await popover(bo.page).getByRole('button', { name: '撤销' }).click();
    await expect(popover(ann.page).getByText('电梯周五太慢。')).toBeVisible();
  });

  await test.step('Escape gives the keys back to the map, and a thread outlives its card', async () => {
    await popover(ann.page).getByRole('textbox', { name: 'Reply' }).press('Escape');
    await expect(popover(ann.page)).toHaveCount(0);
    await expect(ann.page.getByRole('grid')).toBeFocused();
    await ann.page.keyboard.press('Delete');
    await expect(card(ann.page, one.id)).toHaveCount(0);
    await ann.page.getByRole('button', { name: 'Comments', exact: true }).click();
    const item = ann.page.locator('[data-thread-item]');
    await expect(item).toContainText('Its place is gone');
    await item.getByRole('button').first().click();
    await expect(item.locator('[data-comment]')).toHaveCount(2);
    await expectAccessible(ann.page);
  });

  await test.step('nobody’s words are in the file, and programs can read them', async () => {
    const file = await (await request.get(`/api/journeys/${id}/file`)).text();
    expect(file).not.toContain('电梯');
    const threads = await (await request.get(`/api/journeys/${id}/comments`)).json();
    expect(threads).toMatchObject([{ resolved: false, comments: [{}, { body: '电梯周五太慢。' }] }]);
  });
});
