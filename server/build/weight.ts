import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const WEB = new URL('../../dist/web/', import.meta.url);

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);

/** What the map page has fetched by the time somebody can touch it; the longer of the two languages. */
export const MAP_PAGE = [
  'index.html',
  'src/web/app/map/JourneyPage.tsx',
  'src/web/app/map/MapScreen.tsx',
  'src/web/panels/inspector/Inspector.tsx',
  'src/web/app/catalogues.zh-CN.ts',
];

/** The most JavaScript that it may fetch on the wire: 350 kB of 1,024 bytes. */
export const MAP_BUDGET = 350 * 1024;

/** What it fetches today is more than its budget: this may only go down, until the two are one. */
export const MAP_CEILING = 375_000;

export interface Weight {
  /** Bytes of JavaScript and of CSS, gzipped. */
  readonly js: number;
  readonly css: number;
  /** The files and their bytes, the heaviest first. */
  readonly files: readonly (readonly [file: string, bytes: number])[];
}

/** Adds up what these modules of the built web app bring with them. */
export function weightOf(modules: readonly string[]): Weight {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(new URL('.vite/manifest.json', WEB), 'utf8')),
  );
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}: ${fileURLToPath(WEB)} may be of another version.`);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    chunk.imports.forEach(visit);
  };
  modules.forEach(visit);
  const weights = [...files]
    .map((file) => [file, gzipSync(readFileSync(new URL(file, WEB))).length] as const)
    .sort(([, a], [, b]) => b - a);
  const sum = (end: string) =>
    weights.filter(([file]) => file.endsWith(end)).reduce((total, [, bytes]) => total + bytes, 0);
  return { js: sum('.js'), css: sum('.css'), files: weights };
}
