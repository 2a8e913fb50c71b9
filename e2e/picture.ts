import { type APIRequestContext, type Browser, chromium } from '@playwright/test';
import type { Locale } from '../src/core/model/index.ts';
import { BROWSER_FLAGS, findBrowser } from './browser.ts';
import type { Scene, Screen } from './screens.ts';
import { createJourney } from './support/api.ts';

/** How a screen is looked at. */
export interface Look {
  readonly url: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture to one of the page. */
  readonly scale?: number;
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath } = await findBrowser();
  return chromium.launch({ executablePath, args: BROWSER_FLAGS });
}

/** Journeys as somebody has after a week; the first is the one to look into. */
export async function fillServer(request: APIRequestContext, lang: Locale): Promise<Scene> {
  const other = lang === 'en' ? 'zh-CN' : 'en';
  const binned = await createJourney(request, { template: `hotel.${other}` });
  await request.delete(`/api/journeys/${binned.id}`);
  await createJourney(request, { locale: lang });
  await createJourney(request, { template: `appliance-repair.${lang}` });
  await createJourney(request, { template: `ecommerce.${other}` });
  const { id } = await createJourney(request, { template: `hotel.${lang}` });
  return { lang, journey: id, handbook: await issuedHandbook(request, id, lang) };
}

async function issuedHandbook(request: APIRequestContext, journey: string, lang: Locale): Promise<string> {
  const title = lang === 'en' ? 'Hotel service handbook' : '酒店服务手册';
  const made = await request.post('/api/handbooks', { data: { title, journeys: [journey], locale: lang } });
  const { id } = await made.json();
  const approver = lang === 'en' ? 'Mei Chen' : '陈梅';
  await request.post(`/api/handbooks/${id}/issues`, { data: { effective: '2026-12-01', approver } });
  return id;
}

/** Takes the picture of a screen when nothing moves any more. */
export async function takePicture(
  browser: Browser,
  screen: Screen,
  scene: Scene,
  look: Look,
  file: string,
): Promise<void> {
  const { url, theme, width, height, scale = 1 } = look;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const address = new URL(screen.path(scene), url);
    address.searchParams.set('lang', scene.lang);
    address.searchParams.set('theme', theme);
    await page.goto(address.href, { waitUntil: 'networkidle' });
    await screen.act?.(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: file, animations: 'disabled' });
  } finally {
    await context.close();
  }
}
