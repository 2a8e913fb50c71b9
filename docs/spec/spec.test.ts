import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from '../../src/core/analysis/index.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Rules are paragraphs that begin with a bold id: `**DOC-1 …`. */
const rules = readdirSync(new URL('docs/spec/', root))
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) =>
    [...read(`docs/spec/${name}`).matchAll(/^\*\*([A-Z]+-\d+)\b/gm)].map(([, id]) => String(id)),
  );
const families = new Set(rules.map((id) => id.replace(/\d+$/, '')));

const isTest = /\.(?:test|spec)\.tsx?$/;
const tests = ['src', 'server', 'e2e'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => isTest.test(name) && !name.includes('node_modules'))
    .map((name) => `${folder}/${name}`),
);

/** The ids in the titles of a file's tests. */
function tested(path: string): string[] {
  const titles = read(path).matchAll(
    /\b(?:it|test|describe)(?:\.\w+)*\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/gs,
  );
  return [...titles].flatMap(([, , title = '']) => title.match(/\b[A-Z]+-\d+\b/g) ?? []);
}
const testedIds = new Map(tests.flatMap((path) => tested(path).map((id) => [id, path] as const)));

it('every rule has its own id', () => {
  expect(rules.filter((id, at) => rules.indexOf(id) !== at)).toEqual([]);
  expect(rules.length).toBeGreaterThan(30);
});

it('every rule has a test that carries its id', () => {
  expect(rules.filter((id) => !testedIds.has(id))).toEqual([]);
});

it('every id that a test carries is a rule', () => {
  const unknown = [...testedIds].filter(
    ([id]) => families.has(id.replace(/\d+$/, '')) && !rules.includes(id),
  );
  expect(unknown).toEqual([]);
});

it('every check of a journey is a rule, and every such rule a check', () => {
  const described = [
    ...read('docs/spec/analysis.md').matchAll(/^\*\*([A-Z]+-\d+) \((error|warning|info)/gm),
  ].map(([, id, severity]) => `${id} ${severity}`);
  expect(described.sort()).toEqual(RULES.map(({ id, severity }) => `${id} ${severity}`).sort());
});
