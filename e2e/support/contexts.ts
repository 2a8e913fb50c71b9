import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

/**
 * Browser contexts of one worker, used again by its later tests: what one page has fetched and compiled, the next
 * finds in the cache. Everything that a page can keep is taken away in between, so each is as good as new.
 */
export interface Contexts {
  take(options: Options): Promise<BrowserContext>;
  giveBack(context: BrowserContext): Promise<void>;
  close(): Promise<void>;
}

type Options = BrowserContextOptions & { readonly baseURL: string };

interface Kept {
  readonly context: BrowserContext;
  readonly kind: string;
  /** Stays open at the server's address, so that the process with the compiled code goes on living. */
  readonly anchor: Page;
}

/** Those of a server that is gone make room for others. */
const MOST_IDLE = 4;

export function keepContexts(browser: Browser): Contexts {
  const inUse = new Map<BrowserContext, Kept>();
  const idle: Kept[] = [];
  return {
    async take(options) {
      const kind = JSON.stringify(options);
      const at = idle.findIndex((one) => one.kind === kind);
      const kept = idle.splice(at, at < 0 ? 0 : 1)[0] ?? (await open(browser, options, kind));
      inUse.set(kept.context, kept);
      return kept.context;
    },
    async giveBack(context) {
      const kept = inUse.get(context);
      if (!kept) throw new Error('This context was not taken here.');
      inUse.delete(context);
      await forgetAll(kept);
      idle.push(kept);
      if (idle.length > MOST_IDLE) await idle.shift()?.context.close();
    },
    async close() {
      for (const { context } of [...inUse.values(), ...idle]) await context.close();
    },
  };
}

async function open(browser: Browser, options: Options, kind: string): Promise<Kept> {
  const context = await browser.newContext(options);
  const anchor = await context.newPage();
  await anchor.goto('/healthz');
  return { context, kind, anchor };
}

async function forgetAll({ context, anchor }: Kept): Promise<void> {
  const others = context.pages().filter((page) => page !== anchor);
  await Promise.all(others.map((page) => page.close()));
  await context.unrouteAll();
  await context.setOffline(false);
  await context.clearPermissions();
  await context.clearCookies();
  const session = await context.newCDPSession(anchor);
  const { origin } = new URL(anchor.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}
