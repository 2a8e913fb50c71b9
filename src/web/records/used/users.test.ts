import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../core/layout/testing/snapshot-of.ts';
import { usersOf } from './users.ts';

const demo = snapshotOf(
  JSON.parse(
    readFileSync(new URL('../../../core/analysis/testing/demo.journey.json', import.meta.url), 'utf8'),
  ),
);
const users = (...of: [table: Parameters<typeof usersOf>[1], id: string]) =>
  usersOf(demo, ...of).map(({ table, id }) => `${table} ${id}`);

describe('who uses a library record', () => {
  it('are the cards that carry it', () => {
    expect(users('scripts', 'scr-complaint')).toEqual(['cards hotline']);
  });

  it('are records of the map first, then those of the library, each once', () => {
    const found = users('roles', 'lead');
    expect(found).toEqual(['authorities auth-agent']);
    expect(users('channels', 'ch-hotline').at(-1)).toMatch(/^scripts /);
    expect(users('channels', 'ch-hotline')[0]).toBe('cards hotline');
  });

  it('is the journey itself for its persona', () => {
    expect(users('personas', 'lin')[0]).toBe('journey demo');
  });

  it('is nobody for what is not used', () => {
    expect(users('terms', 'term-ticket')).toEqual([]);
  });
});
