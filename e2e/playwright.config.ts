import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from './browser.ts';

/** Run by `node e2e/run.ts`, which finds the browser and builds the web app first. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  // One set: the letters come with the app, so machines differ by less than the comparison lets pass.
  snapshotPathTemplate: '{testDir}/shots/{arg}{ext}',
  outputDir: join(tmpdir(), 'throughline-e2e'),
  // A test that passes at the second try has shown a fault.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./support/summary.ts']],
  use: {
    // What isn't there fails in time for its reason to be read.
    actionTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.E2E_BROWSER, args: BROWSER_FLAGS },
  },
});
