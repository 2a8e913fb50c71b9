import { describe, expect, it } from 'vitest';
import type { HandbookChange } from '../../../core/protocol/index.ts';
import { groupChanges, textOf } from './group.ts';

const at = (...path: string[]) => path.map((id) => ({ type: 'place', id, title: id.toUpperCase() }));
const change = (where: HandbookChange['where'], what: string): HandbookChange => ({
  kind: 'changed',
  where,
  what,
  before: '60 s',
  after: '30 s',
});

describe('what differs between two issues', () => {
  it('stands at its place, and places within one another, in the order in which they come', () => {
    const root = groupChanges([
      change(at('j', 's1', 't1'), 'a'),
      change(at('j'), 'b'),
      change(at('j', 's2'), 'c'),
      change(at('j', 's1', 't1'), 'd'),
      change([], 'e'),
    ]);
    expect(root.changes.map(({ what }) => what)).toEqual(['e']);
    const [journey] = root.groups;
    expect(journey?.changes.map(({ what }) => what)).toEqual(['b']);
    expect(journey?.groups.map(({ title }) => title)).toEqual(['S1', 'S2']);
    expect(journey?.groups[0]?.groups[0]?.changes.map(({ what }) => what)).toEqual(['a', 'd']);
  });

  it('of the same name in two places stays two', () => {
    const root = groupChanges([change(at('j', 'x'), 'a'), change(at('k', 'x'), 'b')]);
    const keys = root.groups.flatMap(({ groups }) => groups.map(({ key }) => key));
    expect(new Set(keys).size).toBe(2);
  });

  it('is copied as one line each', () => {
    const lines = textOf([
      change(at('shop', 'chat'), 'First response'),
      { ...change(at('shop'), 'Script'), kind: 'added', before: null, after: 'Hello' },
    ]);
    expect(lines).toBe('~ SHOP › CHAT: First response: 60 s → 30 s\n+ SHOP: Script: Hello');
  });
});
