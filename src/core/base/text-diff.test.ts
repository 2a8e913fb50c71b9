import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutsCharacter, diffText, spliceText } from './index.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '客', '😀', '😁', '👩‍👧', 'é') });

describe('DOC-11 one splice from text to text', () => {
  it('DOC-11 gives the text that was meant, and cuts no character', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const splice = diffText(before, after);
        if (!splice) {
          expect(before).toBe(after);
          return;
        }
        expect(spliceText(before, splice)).toBe(after);
        expect(cutsCharacter(before, splice.index)).toBe(false);
        expect(cutsCharacter(before, splice.index + splice.remove)).toBe(false);
        expect(splice.insert.isWellFormed()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('DOC-11 gives the text that was meant for half characters too', () => {
    const broken = fc.string({ unit: fc.constantFrom('a', '\ud83d', '\ude00', '\ude01') });
    fc.assert(
      fc.property(broken, broken, (before, after) => {
        const splice = diffText(before, after);
        expect(splice ? spliceText(before, splice) : before).toBe(after);
      }),
    );
  });

  it('DOC-11 touches only what differs', () => {
    expect(diffText('call the hotline', 'call our hotline')).toEqual({ index: 5, remove: 3, insert: 'our' });
    expect(diffText('aaa', 'aaaa')).toEqual({ index: 3, remove: 0, insert: 'a' });
    expect(diffText('😀😀', '😀')).toEqual({ index: 2, remove: 2, insert: '' });
    expect(diffText('😀', '😁')).toEqual({ index: 0, remove: 2, insert: '😁' });
    expect(diffText('', 'x')).toEqual({ index: 0, remove: 0, insert: 'x' });
    expect(diffText('same', 'same')).toBeNull();
  });
});
