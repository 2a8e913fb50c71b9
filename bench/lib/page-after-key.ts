import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../e2e/browser.ts';
import { startServer } from '../../e2e/support/server.ts';

const PATIENCE = 30_000;
/** What came before has been drawn, and nothing more is asked for. */
const REST = 2_000;

/**
 * Milliseconds from a word to its page as it is drawn beside, in a handbook of some sixty pages: a word in one of its
 * chapters, and one in the title of a touchpoint on the map. In a browser, with the real server and the web app as it was
 * built last.
 */
export async function pageAfterKey(rounds: number): Promise<{ chapter: number[]; map: number[] }> {
  const server = await startServer();
  const { executablePath } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1_600, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    const { handbook, journey } = await makeHandbook(page, server.url);
    await page.goto(`${server.url}/handbooks/${handbook}`);
    const chapter = await inChapter(page, rounds);
    await page.goto(`${server.url}/j/${journey}`);
    return { chapter, map: await onMap(page, rounds) };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function inChapter(page: Page, rounds: number): Promise<number[]> {
  await page.locator('[data-drawn]').first().waitFor();
  await page.getByRole('button', { name: '目录' }).click();
  await page.getByRole('menuitem', { name: /目的$/u }).click();
  await page.getByRole('textbox', { name: '目的' }).click();
  return timed(page, rounds, async () => {});
}

async function onMap(page: Page, rounds: number): Promise<number[]> {
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: '手册页面' }).click();
  await page.locator('[data-drawn]').first().waitFor();
  const card = page.locator('[data-card-id][data-role="touchpoint"]').first();
  // The pages go to what is selected.
  await card.click();
  return timed(page, rounds, async () => {
    await page.keyboard.press('Escape');
    await card.dblclick();
    await page.keyboard.press('ControlOrMeta+a');
  });
}

/** @param begin puts the caret where the words go */
async function timed(page: Page, rounds: number, begin: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.waitForTimeout(REST);
    await begin();
    const word = `第${round}句新的话`;
    const shown = page.evaluate(untilShown, word);
    await page.keyboard.insertText(word);
    times.push(await shown);
  }
  return times;
}

async function makeHandbook({ request }: Page, url: string): Promise<{ handbook: string; journey: string }> {
  const headers = { origin: url };
  const journey = await request.post(`${url}/api/journeys`, { headers, data: { template: 'hotel.zh-CN' } });
  const { id } = await journey.json();
  const data = { title: '服务手册', journeys: [id], locale: 'zh-CN' };
  const handbook = await (await request.post(`${url}/api/handbooks`, { headers, data })).json();
  return { handbook: handbook.id, journey: id };
}

/** In the page: looks at every frame. */
function untilShown(word: string): Promise<number> {
  const started = performance.now();
  const isShown = () =>
    [...document.querySelectorAll('[data-page]')].some((sheet) =>
      (sheet.textContent ?? '').replaceAll(/\s/gu, '').includes(word),
    );
  return new Promise((resolve) => {
    const look = () => {
      if (isShown()) resolve(performance.now() - started);
      else requestAnimationFrame(look);
    };
    look();
  });
}
