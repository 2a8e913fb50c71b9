/** The browser tests: `node e2e/run.ts [what Playwright's test command takes]`. Exits with its code. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isStale } from '../server/build/stale.ts';
import { buildWeb } from '../server/build/web.ts';
import { findBrowser } from './browser.ts';

const { executablePath, from } = await findBrowser();
console.log(`Browser: ${executablePath} (${from})`);

if (await isStale()) {
  console.log('Building the web app.');
  const problem = await buildWeb();
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
}

const tests = spawn(
  process.execPath,
  [
    fileURLToPath(import.meta.resolve('@playwright/test/cli')),
    'test',
    `--config=${fileURLToPath(new URL('playwright.config.ts', import.meta.url))}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, E2E_BROWSER: executablePath } },
);
tests.on('exit', (code) => process.exit(code ?? 1));
