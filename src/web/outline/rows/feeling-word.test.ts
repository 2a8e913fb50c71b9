import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEELING_RANGE } from '../../../core/model/index.ts';
import { feelingWord } from './feeling-word.ts';

describe('a feeling in a word', () => {
  it('is one of five', () => {
    const words = [-5, -3.5, -3, -1, -0.5, 0, 0.5, 1, 3, 3.5, 5].map(feelingWord);
    expect(words).toEqual('bad bad low low even even even good good great great'.split(' '));
  });

  it('mirrors: as good as one way, as bad as the other', () => {
    const mirror = { great: 'bad', good: 'low', even: 'even', low: 'good', bad: 'great' } as const;
    fc.assert(
      fc.property(fc.double({ ...FEELING_RANGE, noNaN: true }), (score) => {
        expect(feelingWord(-score)).toBe(mirror[feelingWord(score)]);
      }),
    );
  });
});
