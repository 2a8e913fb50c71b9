/**
 * Pictures of the screens for people to look at:
 * `node e2e/screenshots.ts [name …] [--lang en,zh-CN] [--theme light,dark] [--size 1440x900,…] [--out FOLDER]`
 */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { request } from '@playwright/test';
import { LOCALES, type Locale } from '../src/core/model/index.ts';
import { fillServer, type Look, launchBrowser, takePicture } from './picture.ts';
import { SCREENS, type Scene } from './screens.ts';
import { startServer } from './support/server.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', default: LOCALES.join() },
    theme: { type: 'string', default: 'light,dark' },
    size: { type: 'string', default: '1440x900,1024x768,390x844' },
    out: { type: 'string' },
  },
});
const chosen = SCREENS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const languages = LOCALES.filter((locale) => values.lang.split(',').includes(locale));
const themes = (['light', 'dark'] as const).filter((theme) => values.theme.split(',').includes(theme));
const sizes = values.size.split(',').map((size) => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { size, width, height };
});

const out = values.out ? resolve(values.out) : await mkdtemp(join(tmpdir(), 'throughline-screens-'));
await mkdir(out, { recursive: true });
const browser = await launchBrowser();
for (const lang of languages) await lookAt(lang);
await browser.close();
console.log(out);

async function lookAt(lang: Locale): Promise<void> {
  const server = await startServer();
  const api = await request.newContext({ baseURL: server.url });
  try {
    const looks = themes.flatMap((theme) =>
      sizes.map(({ size, ...box }) => ({ look: { url: server.url, theme, ...box } satisfies Look, size })),
    );
    const take = async (empty: boolean, scene: Scene) => {
      for (const screen of chosen.filter((one) => (one.empty ?? false) === empty)) {
        for (const { look, size } of looks) {
          const file = join(out, `${screen.name}.${lang}.${look.theme}.${size}.png`);
          await takePicture(browser, screen, scene, look, file);
        }
      }
    };
    await take(true, { lang, journey: '', handbook: '' });
    await take(false, await fillServer(api, lang));
  } finally {
    await api.dispose();
    await server.close();
  }
}
