import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from './rank.ts';

const MOVE = ['Move to lane and step …', '移到其他泳道和步骤…'];

describe('finding by name', () => {
  it.each([
    ['move', MOVE],
    ['MOVE lane', MOVE],
    ['lane move', MOVE],
    ['mtl', MOVE],
    ['mola', MOVE],
    ['泳道', MOVE],
    ['移泳', MOVE],
    ['ｍｏｖｅ', MOVE],
  ])('%s finds it', (query, names) => {
    expect(rank(query, names)).toBeGreaterThan(0);
  });

  it.each(['zoom', 'move zoom', '道泳', 'xyz'])('%s does not', (query) => {
    expect(rank(query, MOVE)).toBe(0);
  });

  it('puts the name that the reader sees before the other language', () => {
    expect(rank('move', MOVE)).toBeGreaterThan(rank('move', MOVE.toReversed()));
  });

  it('puts the start of a name before its middle, and that before scattered letters', () => {
    expect(rank('add', ['Add card'])).toBeGreaterThan(rank('add', ['Please add']));
    expect(rank('card', ['Add card'])).toBeGreaterThan(rank('ac', ['Add card']));
  });

  it('finds every name by itself, by each of its words and by its beginning', () => {
    const name = fc.stringMatching(/^[a-z一-龥]{1,6}( [a-z一-龥]{1,6}){0,3}$/u);
    fc.assert(
      fc.property(name, fc.nat(), (text, cut) => {
        expect(rank(text, ['other', text])).toBeGreaterThan(0);
        for (const word of text.split(' ')) expect(rank(word, [text])).toBeGreaterThan(0);
        const start = text.slice(0, 1 + (cut % text.length)).trim();
        expect(rank(start, [text])).toBeGreaterThan(0);
      }),
    );
  });
});
