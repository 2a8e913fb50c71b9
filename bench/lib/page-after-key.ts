import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../e2e/browser.ts';
import { startServer } from '../../e2e/support/server.ts';

const PATIENCE = 30_000;
/** What came before has been drawn, and nothing more is asked for. */
const REST = 2_000;

/**
 * Milliseconds from a word in a chapter of a handbook of some sixty pages to its page as it is drawn beside: in a browser,
 * with the real server and the web app as it was built last.
 */
export async function pageAfterKey(rounds: number): Promise<number[]> {
  const server = await startServer();
  const { executablePath } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1_600, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${server.url}/handbooks/${await makeHandbook(page, server.url)}`);
    await page.locator('[data-drawn]').first().waitFor();
    await page.getByRole('button', { name: '目录' }).click();
    await page.getByRole('menuitem', { name: /目的$/u }).click();
    await page.getByRole('textbox', { name: '目的' }).click();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await page.waitForTimeout(REST);
      const word = `第${round}句新的话`;
      const shown = page.evaluate(untilShown, word);
      await page.keyboard.insertText(word);
      times.push(await shown);
    }
    return times;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function makeHandbook({ request }: Page, url: string): Promise<string> {
  const headers = { origin: url };
  const journey = await request.post(`${url}/api/journeys`, { headers, data: { template: 'hotel.zh-CN' } });
  const { id } = await journey.json();
  const data = { title: '服务手册', journeys: [id], locale: 'zh-CN' };
  return (await (await request.post(`${url}/api/handbooks`, { headers, data })).json()).id;
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
