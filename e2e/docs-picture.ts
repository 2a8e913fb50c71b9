/** The picture in the README: `node e2e/docs-picture.ts`. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { request } from '@playwright/test';
import { fillServer, launchBrowser, takePicture } from './picture.ts';
import { SCREENS } from './screens.ts';
import { startServer } from './support/server.ts';

const file = fileURLToPath(new URL('../docs/images/map.png', import.meta.url));
const screen = SCREENS.find(({ name }) => name === 'map');
if (!screen) throw new Error('There is no screen called map.');

await mkdir(dirname(file), { recursive: true });
const server = await startServer();
const api = await request.newContext({ baseURL: server.url });
const browser = await launchBrowser();
try {
  const scene = await fillServer(api, 'en');
  const look = { url: server.url, theme: 'light', width: 1440, height: 900, scale: 2 } as const;
  await takePicture(browser, screen, scene, look, file);
  console.log(file);
} finally {
  await browser.close();
  await api.dispose();
  await server.close();
}
