/** The pictures in the READMEs: `npm run docs:picture`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { request } from '@playwright/test';
import { fillServer, launchBrowser, takePicture } from './picture.ts';
import { SCREENS } from './screens.ts';
import { startServer } from './support/server.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const screen = SCREENS.find(({ name }) => name === 'map');
if (!screen) throw new Error('There is no screen called map.');

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
