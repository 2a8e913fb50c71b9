import { expect } from '@playwright/test';
import { partsFetched } from '../map/support.ts';
import { fillServer } from '../picture.ts';
import { SCREENS } from '../screens.ts';
import { testAlone as test } from '../support/index.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const LOOKS = [
  { lang: 'en', theme: 'light', sizes: [DESK] },
  { lang: 'zh-CN', theme: 'dark', sizes: [DESK, PHONE] },
] as const;
/** None that tells what is overdue: a picture must be as good next year. */
const NAMES = ['home', 'map', 'map-card', 'outline', 'insights-memory', 'library'];
/** On a phone the map is looked at; cards are edited in the outline. */
const WIDE_ONLY = ['map-card'];

// Half as large as on screen: what moves, vanishes or changes its colour shows, and the pictures stay small.
test.use({ contextOptions: { deviceScaleFactor: 0.5, reducedMotion: 'reduce' } });

for (const { lang, theme, sizes } of LOOKS) {
  test(`the screens look as they did, ${lang}, ${theme}`, async ({ page, request }) => {
    test.slow();
    const scene = await fillServer(request, lang);
    for (const screen of SCREENS.filter(({ name }) => NAMES.includes(name))) {
      for (const size of sizes.filter(({ width }) => width > 400 || !WIDE_ONLY.includes(screen.name))) {
        await page.setViewportSize(size);
        await page.goto(`${screen.path(scene)}?lang=${lang}&theme=${theme}`, { waitUntil: 'networkidle' });
        await screen.act?.(page);
        await partsFetched(page);
        await page.waitForFunction(() => [...document.images].every((image) => image.complete));
        await page.evaluate(() => document.fonts.ready);
        await expect.soft(page).toHaveScreenshot(`${screen.name}.${lang}.${theme}.${size.width}.png`, {
          scale: 'device',
          threshold: 0.2,
          // A person's colour is chosen anew each time; the overview, gone, is four times that.
          maxDiffPixelRatio: 0.004,
        });
      }
    }
  });
}
