import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkBoundaries } from './boundaries.ts';

let house: string;
const plant = (path: string, text: string) => {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
};

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  writeFileSync(join(house, 'package.json'), '{"type":"module"}');
  plant('src/core/base/index.ts', 'export const fine = 1;');
  plant(
    'src/core/model/index.ts',
    "export { fine } from '../base/index.ts';\nexport interface Shape { a: 1 }",
  );
  plant('server/storage/index.ts', 'export const rows = 1;');
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

it('finds nothing in a house that is in order', async () => {
  const { modules, violations } = await checkBoundaries(house);
  expect(modules).toBeGreaterThanOrEqual(3);
  expect(violations).toEqual([]);
});

it('finds a lower floor that imports a higher one, only for a type', async () => {
  plant(
    'src/core/base/planted.ts',
    "import type { Shape } from '../model/index.ts';\nexport type Mine = Shape;",
  );
  const { violations } = await checkBoundaries(house);
  expect(violations.some((violation) => violation.startsWith('src/core/base/planted.ts'))).toBe(true);
  rmSync(join(house, 'src/core/base/planted.ts'));
});

it('finds Node in the core', async () => {
  plant(
    'src/core/base/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  );
  const { violations } = await checkBoundaries(house);
  expect(violations.join('\n')).toContain('core-runs-anywhere');
  rmSync(join(house, 'src/core/base/planted.ts'));
});

it('finds somebody reaching past a folder’s index', async () => {
  plant('server/storage/sqlite.ts', 'export const inner = 1;');
  plant('server/http/index.ts', "export { inner } from '../storage/sqlite.ts';");
  const { violations } = await checkBoundaries(house);
  expect(violations.join('\n')).toContain('a-folder-is-entered-by-its-index');
});
