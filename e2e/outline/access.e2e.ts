import { expect, expectAccessible, LOOKS, test } from '../support/index.ts';
import { makeFullScene } from './scene.ts';
import { openOutline, row, text, write } from './support.ts';

for (const { theme, lang } of LOOKS) {
  test(`the outline is accessible, read and written, ${theme}, ${lang}`, async ({ page, request }) => {
    const scene = await makeFullScene(request);
    await openOutline(page, scene.id, `theme=${theme}&lang=${lang}`);
    await expectAccessible(page);
    await write(page, 'cards', 'hotline');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(text(page, 'cards', 'hotline')).toBeFocused();
    await row(page, 'hotline').locator('[aria-haspopup=menu]').click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, '[role=menu]');
    await page.keyboard.press('Escape');
    await expect(row(page, 'hotline').locator('[aria-haspopup=menu]')).toBeFocused();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
  });
}

/** 1280 pixels at 200 %, and the narrowest that must do without scrolling sideways. */
for (const width of [640, 320]) {
  test(`nothing has to be scrolled sideways at ${width} pixels`, async ({ page, request }) => {
    const scene = await makeFullScene(request);
    await page.setViewportSize({ width, height: 600 });
    await openOutline(page, scene.id);
    const over = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll(':has(> * > main)')]
        .map((element) => element.scrollWidth - element.clientWidth)
        .filter((pixels) => pixels > 0),
    );
    expect(over).toEqual([]);
  });
}
