import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compiledInVain, missingOptional } from './lockfile.ts';

it('the lock file holds the optional packages of every platform, else npm ci refuses it', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  expect([...missingOptional(lock).keys()]).toEqual([]);
});

it('knows a package that is missing, and for whom it is', () => {
  const lock = {
    packages: {
      'node_modules/tool': { dev: true, optionalDependencies: { '@tool/linux-x64-musl': '1.2.3' } },
    },
  };
  expect([...missingOptional(lock)]).toEqual([
    [
      'node_modules/@tool/linux-x64-musl',
      { version: '1.2.3', dev: true, optional: true, cpu: ['x64'], os: ['linux'], libc: ['musl'] },
    ],
  ]);
});

it('nothing that brings its binaries is compiled at install', () => {
  const root = new URL('../', import.meta.url);
  const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
  expect(compiledInVain(lock, root)).toEqual([]);
  delete lock.packages['node_modules/better-sqlite3'].gypfile;
  expect(compiledInVain(lock, root)).toEqual(['node_modules/better-sqlite3']);
});
