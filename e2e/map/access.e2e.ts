import { expect, expectAccessible, test } from '../support/index.ts';
import { makeScene, SCENE } from './scene.ts';
import { card, openMap } from './support.ts';

/** A moment, a link, a standard and a card without a place: something of everything that is drawn. */
const FULL = {
  cards: SCENE.cards.map((one) =>
    one.id === 'hotline' ? { ...one, channel: 'phone', slas: ['fast'], tags: ['night'] } : one,
  ),
  moments: [
    {
      id: 'long',
      kind: 'pain',
      step: 'ring',
      card: 'hotline',
      title: 'Waits',
      body: '',
      intensity: 4,
      frequency: 3,
      personas: [],
    },
  ],
  links: [{ id: 'then', from: 'hotline', to: 'message', kind: 'flow', label: 'promises' }],
  unplaced: { cards: [{ id: 'lost', lane: 'gone', step: 'ring', title: 'Without a place' }] },
};

for (const theme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'zh-CN'] as const) {
    const english = lang === 'en';
    test(`the map, its panels and its dialogs are accessible, ${theme}, ${lang}`, async ({
      page,
      request,
    }) => {
      const scene = await makeScene(request, FULL);
      await openMap(page, scene.id, `&theme=${theme}&lang=${lang}`);
      await card(page, 'hotline').click();
      await expect(
        page.getByRole('toolbar', { name: english ? 'Selected card' : '已选 1 张卡片' }),
      ).toBeVisible();
      await expectAccessible(page);

      await page.getByRole('button', { name: english ? /^Unplaced/ : /^待安置/ }).click();
      await expect(
        page
          .getByRole('complementary')
          .getByRole('button', { name: /^Without a place/ })
          .first(),
      ).toBeVisible();
      await expectAccessible(page);

      await page.getByRole('button', { name: english ? 'Library' : '资料库', exact: true }).click();
      const library = page.getByRole('dialog');
      await library.getByRole('button', { name: 'Ada, two children' }).click();
      await expect(library.getByRole('textbox').nth(1)).toBeVisible();
      await expectAccessible(page, '[role=dialog]');
      await page.keyboard.press('Escape');
      await expect(library).toHaveCount(0);

      await page.getByRole('button', { name: english ? 'Keyboard shortcuts' : '键盘快捷键' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, '[role=dialog]');
    });
  }
}
