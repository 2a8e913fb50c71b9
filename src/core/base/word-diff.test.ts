import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './index.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', 'bc', ' ', '\n', '客', '户', '😀', '3', '。', '\ud83d'),
  maxLength: 40,
});
const side = (before: string, after: string, without: 'removed' | 'added') =>
  diffWords(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('a word by word difference', () => {
  it('holds both texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(side(before, after, 'added')).toBe(before);
        expect(side(before, after, 'removed')).toBe(after);
        expect(diffWords(before, before).every(({ kind }) => kind === 'same')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('holds both texts where they are long', () => {
    const words = (from: number) =>
      Array.from({ length: 1_500 }, (_, i) => `w${(i * from) % 1_499}`).join(' ');
    const [before, after] = [words(7), `${words(7).slice(300)} ${words(11)}`];
    expect(side(before, after, 'added')).toBe(before);
    expect(side(before, after, 'removed')).toBe(after);
  });

  it('keeps words whole, and takes Chinese character by character', () => {
    const kinds = (before: string, after: string) =>
      diffWords(before, after).map(({ kind, text }) => `${kind[0]}:${text}`);
    expect(kinds('answer within 30 min', 'answer within 60 s')).toEqual([
      's:answer within ',
      'r:30',
      'a:60',
      's: ',
      'r:min',
      'a:s',
    ]);
    expect(kinds('请稍等', '请您稍候')).toEqual(['s:请', 'a:您', 's:稍', 'r:等', 'a:候']);
  });
});
