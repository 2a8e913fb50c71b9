/** The pictures in the READMEs: `npm run docs:picture`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { request } from '@playwright/test';
import { fillServer, launchBrowser, takePicture } from './picture.ts';
import { mapShown, type Screen } from './screens.ts';
import { startServer } from './support/server.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));

/** Enough of the map to see what it is, and one touchpoint with all that belongs to it. */
const screen: Screen = {
  name: 'readme',
  path: ({ journey }) => `/j/${journey}?measure=1`,
  act: async (page) => {
    await mapShown(page);
    await page.evaluate(() => {
      const map = Reflect.get(window, '__map') as {
        setViewport(to: { x: number; y: number; zoom: number }): void;
      };
      map.setViewport({ x: 0, y: 0, zoom: 0.62 });
    });
    await page
      .locator('[data-card-id]', { hasText: /Assistant on the website|智能客服/ })
      .first()
      .click();
  },
};

await mkdir(folder, { recursive: true });
const server = await startServer();
const api = await request.newContext({ baseURL: server.url });
const browser = await launchBrowser();
try {
  for (const [lang, file] of [
    ['en', 'map.png'],
    ['zh-CN', 'map.zh-CN.png'],
  ] as const) {
    const scene = await fillServer(api, lang);
    const look = { url: server.url, theme: 'light', width: 1440, height: 900, scale: 2 } as const;
    await takePicture(browser, screen, scene, look, `${folder}${file}`);
    console.log(`${folder}${file}`);
  }
} finally {
  await browser.close();
  await api.dispose();
  await server.close();
}
