import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { type Contexts, keepContexts } from './contexts.ts';
import { type Server, startServer } from './server.ts';

/** Another person: a browser context of their own, with nothing kept from anyone else. */
export interface User {
  readonly context: BrowserContext;
  readonly page: Page;
}

interface Fixtures {
  /** The server that `page.goto('/')` goes to. Tests share one, with its journeys and its library. */
  server: Pick<Server, 'url'>;
  /** Opens the app as one more person; closed at the end of the test. */
  openUser: () => Promise<User>;
  /** What a page may say aloud without failing the test: a request that this test lets fail. Add to it, or set it by `test.use`. */
  expectedErrors: RegExp[];
  noFaults: string[];
  takeContext: () => Promise<BrowserContext>;
}

interface WorkerFixtures {
  sharedServer: Server;
  contexts: Contexts;
}

/** Faults that nobody asserts on, and everybody would see in the console. */
function listen(page: Page, heard: string[]): void {
  page.on('pageerror', (error) => heard.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.text()} ${message.location().url}`);
  });
}

/** What a page says whose server is killed: its socket breaks, and so does whatever it fetches at that moment. */
export const SERVER_GONE = /WebSocket|ERR_CONNECTION|ERR_CONTENT_LENGTH_MISMATCH|ERR_EMPTY_RESPONSE/;

/** A test that stands on nothing but what it makes: a journey of its own, found by its id. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  contexts: [
    async ({ browser }, use) => {
      const contexts = keepContexts(browser);
      await use(contexts);
      await contexts.close();
    },
    { scope: 'worker' },
  ],
  server: async ({ sharedServer }, use) => use(sharedServer),
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
  takeContext: async ({ contexts, contextOptions, server, locale, viewport, hasTouch, isMobile }, use) => {
    const taken: BrowserContext[] = [];
    await use(async () => {
      const options = { ...contextOptions, baseURL: server.url, locale, viewport, hasTouch, isMobile };
      const context = await contexts.take(options);
      taken.push(context);
      return context;
    });
    for (const context of taken) await contexts.giveBack(context);
  },
  context: async ({ takeContext }, use) => use(await takeContext()),
  page: async ({ context, noFaults }, use) => {
    const page = await context.newPage();
    listen(page, noFaults);
    await use(page);
  },
  openUser: async ({ takeContext, noFaults }, use) => {
    await use(async () => {
      const context = await takeContext();
      const page = await context.newPage();
      listen(page, noFaults);
      return { context, page };
    });
  },
});

/** A test that ends its server, counts on an empty library or leaves its mark there: it has a server of its own. */
export const testAlone = test.extend<{ server: Server }>({
  // biome-ignore lint/correctness/noEmptyPattern: as above
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.close();
  },
});

export { expect } from '@playwright/test';
