import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { type Server, startServer } from './server.ts';

/** Another person: a browser context of their own, with nothing kept from anyone else. */
export interface User {
  readonly context: BrowserContext;
  readonly page: Page;
}

interface Fixtures {
  /** A server of this test's own. `page.goto('/')` goes there. */
  server: Server;
  /** Opens the app as one more person; closed at the end of the test. */
  openUser: () => Promise<User>;
  /** What a page may say aloud without failing the test: a request that this test lets fail. Add to it, or set it by `test.use`. */
  expectedErrors: RegExp[];
}

/** Faults that nobody asserts on, and everybody would see in the console. */
function listen(page: Page, heard: string[]): void {
  page.on('pageerror', (error) => heard.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.text()} ${message.location().url}`);
  });
}

export const test = base.extend<Fixtures & { noFaults: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.close();
  },
  baseURL: async ({ server }, use) => use(server.url),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  expectedErrors: async ({}, use) => use([]),
  noFaults: [
    async ({ expectedErrors }, use) => {
      const heard: string[] = [];
      await use(heard);
      const faults = heard.filter((fault) => !expectedErrors.some((expected) => expected.test(fault)));
      if (faults.length > 0) throw new Error(`The page reported:\n${faults.join('\n')}`);
    },
    { auto: true },
  ],
  page: async ({ page, noFaults }, use) => {
    listen(page, noFaults);
    await use(page);
  },
  openUser: async ({ browser, baseURL, contextOptions, locale, viewport, noFaults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL, locale, viewport });
      contexts.push(context);
      const page = await context.newPage();
      listen(page, noFaults);
      return { context, page };
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from '@playwright/test';
