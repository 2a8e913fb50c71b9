import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export interface Browser {
  readonly executablePath: string;
  /** Where it was found, for the log. */
  readonly from: string;
}

/** For a machine without a screen, a sandbox or a reason to call home. */
export const BROWSER_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return INSTALLED.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** The one that comes as a package: it unpacks itself, and brings the libraries that a bare machine lacks. */
async function packagedBrowser(): Promise<string> {
  // Read on import: without it the libraries are left out.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** A Chromium: the one that is asked for, one that is installed, Playwright's own, or the packaged one. */
export async function findBrowser(): Promise<Browser> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`CHROMIUM_PATH is ${asked}, which cannot be run.`);
    return { executablePath: asked, from: 'CHROMIUM_PATH' };
  }
  const installed = installedBrowser();
  if (installed) return { executablePath: installed, from: 'PATH' };
  const own = chromium.executablePath();
  if (own && isExecutable(own)) return { executablePath: own, from: 'Playwright' };
  return { executablePath: await packagedBrowser(), from: '@sparticuz/chromium' };
}
