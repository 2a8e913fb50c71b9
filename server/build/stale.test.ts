import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isStale } from './stale.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-stale-'));
  for (const path of ['src/web/app', 'server/build', 'server/jobs', 'public', 'dist/web', 'dist/jobs'])
    await mkdir(join(folder, path), { recursive: true });
  for (const file of ['src/web/app/main.tsx', 'src/web/app/main.test.ts', 'index.html']) {
    await writeFile(join(folder, file), '');
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const touch = (path: string, time: number) => utimes(join(folder, path), time, time);

async function build(): Promise<void> {
  for (const file of ['dist/web/index.html', 'dist/jobs/child.js']) {
    await writeFile(join(folder, file), '');
    await touch(file, Date.now() / 1000 + 10);
  }
}

it('a checkout that was never built is stale, a built one is not', async () => {
  expect(await isStale(folder)).toBe(true);
  await build();
  expect(await isStale(folder)).toBe(false);
});

it.each(['src/web/app/main.tsx', 'server/build', 'server/jobs', 'index.html', 'src/web/app'])(
  'stale after a change of %s',
  async (path) => {
    await build();
    await touch(path, Date.now() / 1000 + 20);
    expect(await isStale(folder)).toBe(true);
  },
);

it('a test is no source', async () => {
  await build();
  await touch('src/web/app/main.test.ts', Date.now() / 1000 + 20);
  expect(await isStale(folder)).toBe(false);
});

it('stale when a part of what is built is missing', async () => {
  await build();
  await rm(join(folder, 'dist/jobs/child.js'));
  expect(await isStale(folder)).toBe(true);
});
