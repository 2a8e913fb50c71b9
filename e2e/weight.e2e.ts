import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import {
  HOME_BUDGET,
  HOME_PAGE,
  MAP_BUDGET,
  MAP_PAGE,
  READER_BUDGET,
  READER_PAGE,
  weightOf,
} from '../server/build/weight.ts';

const WEB = new URL('../dist/web/', import.meta.url);

test('the map page stays within its budget', () => {
  const { js, files } = weightOf(MAP_PAGE);
  const heaviest = files.slice(0, 8).map(([file, bytes]) => `${file} ${(bytes / 1000).toFixed(1)} kB`);
  expect(
    js,
    `The map page fetches ${(js / 1000).toFixed(1)} kB of JavaScript:\n${heaviest.join('\n')}`,
  ).toBeLessThanOrEqual(MAP_BUDGET);
});

test('home fetches nothing that draws or keeps a journey', () => {
  expect(weightOf(HOME_PAGE).js).toBeLessThanOrEqual(HOME_BUDGET);
});

test('what a page fetches lies beside itself as it goes over the wire', () => {
  const { files } = weightOf(MAP_PAGE);
  for (const [file] of files.filter(([, bytes]) => bytes > 1_000)) {
    const bytes = readFileSync(new URL(file, WEB));
    expect(brotliDecompressSync(readFileSync(new URL(`${file}.br`, WEB))).equals(bytes), file).toBe(true);
    expect(gunzipSync(readFileSync(new URL(`${file}.gz`, WEB))).equals(bytes), file).toBe(true);
  }
});

test('the reader at the counter stays light', () => {
  expect(weightOf(READER_PAGE).js).toBeLessThanOrEqual(READER_BUDGET);
});
