import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { filesOf, parseManifest } from './manifest.ts';
import { PAGES } from './pages.ts';

const WEB = new URL('../../dist/web/', import.meta.url);

/** What the map page has fetched by the time somebody can touch it; the longer of the two languages. */
export const MAP_PAGE = [...PAGES.map, 'src/web/app/catalogues.zh-CN.ts'];

/** The most JavaScript that it may fetch on the wire: 350 kB of 1,024 bytes. */
export const MAP_BUDGET = 350 * 1024;

/** What home has fetched when it shows the journeys: nothing that draws or keeps one. */
export const HOME_PAGE = PAGES.home;

/** The most JavaScript that it may fetch on the wire. */
export const HOME_BUDGET = 260_000;

/** The reader at the counter, on a phone in a shop. */
export const READER_PAGE = PAGES.reader;

/** The most JavaScript that it may fetch on the wire. */
export const READER_BUDGET = 150_000;

export interface Weight {
  /** Bytes of JavaScript and of CSS, gzipped. */
  readonly js: number;
  readonly css: number;
  /** The files and their bytes, the heaviest first. */
  readonly files: readonly (readonly [file: string, bytes: number])[];
}

/** Adds up what these modules of the built web app bring with them. */
export function weightOf(modules: readonly string[]): Weight {
  const manifest = parseManifest(readFileSync(new URL('.vite/manifest.json', WEB), 'utf8'));
  const weights = [...filesOf(manifest, modules)]
    .map((file) => [file, gzipSync(readFileSync(new URL(file, WEB))).length] as const)
    .sort(([, a], [, b]) => b - a);
  const sum = (end: string) =>
    weights.filter(([file]) => file.endsWith(end)).reduce((total, [, bytes]) => total + bytes, 0);
  return { js: sum('.js'), css: sum('.css'), files: weights };
}
