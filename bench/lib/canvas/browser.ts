import { type Browser, chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../../e2e/browser.ts';
import { isStale } from '../../../server/build/stale.ts';
import { buildWeb } from '../../../server/build/web.ts';

/** The browser of the tests, with our web app built. */
export async function launchBrowser(say: (line: string) => void): Promise<Browser> {
  if (await isStale()) {
    say('Building the web app …');
    const problem = await buildWeb();
    if (problem) throw new Error(problem);
  }
  const { executablePath } = await findBrowser();
  return chromium.launch({ executablePath, args: BROWSER_FLAGS });
}
