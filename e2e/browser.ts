import { spawnSync } from 'node:child_process';
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
  // Pages of one address share a process, and the code that it has compiled.
  '--process-per-site',
];

/** Chromium without its window: half the work of the whole browser, and what Playwright itself runs by default. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser for another machine, or without the libraries that it needs, is there and cannot be run. */
const runs = (path: string): boolean => spawnSync(path, ['--version']).status === 0;

function installed(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** The one that comes as a package: it unpacks itself, and brings the libraries that a bare machine lacks. */
async function packagedShell(): Promise<string | undefined> {
  // Read on import: without it the libraries are left out.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    return runs(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** A Chromium: the one that is asked for, one without a window (installed, or from its package), any other. */
export async function findBrowser(): Promise<Browser> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`CHROMIUM_PATH is ${asked}, which cannot be run.`);
    return { executablePath: asked, from: 'CHROMIUM_PATH' };
  }
  const shell = installed(SHELLS);
  if (shell) return { executablePath: shell, from: 'PATH' };
  const packaged = await packagedShell();
  if (packaged) return { executablePath: packaged, from: '@sparticuz/chromium' };
  const whole = installed(INSTALLED);
  if (whole) return { executablePath: whole, from: 'PATH' };
  const own = chromium.executablePath();
  if (own && isExecutable(own)) return { executablePath: own, from: 'Playwright' };
  throw new Error('No Chromium was found, and the packaged one cannot be run here.');
}
