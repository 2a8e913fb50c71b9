import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is built, and what it is made of. */
const BUILT = ['dist/web/index.html', 'dist/jobs/child.js'];
const SOURCES = [
  'src',
  'public',
  'server/build',
  'server/jobs',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/**
 * Whether what is built is missing or older than its sources. Compares times only; folders count too, since a file
 * taken away leaves its mark on them.
 */
export async function isStale(folder: string = root): Promise<boolean> {
  const built = await Promise.all(BUILT.map((name) => timeOf(join(folder, name))));
  const times = await Promise.all(SOURCES.map((name) => newest(join(folder, name))));
  return built.some((time) => time === null || Math.max(...times) > time);
}

async function timeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return null;
  }
}

async function newest(path: string): Promise<number> {
  const own = (await timeOf(path)) ?? 0;
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const times = entries
    .filter(({ name }) => !/\.test\.tsx?$/.test(name))
    .map(({ parentPath, name }) => timeOf(join(parentPath, name)));
  return Math.max(own, ...(await Promise.all(times)).map((time) => time ?? 0));
}
