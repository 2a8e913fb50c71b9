import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, markAt, shiftMarks } from './mark.ts';
import { piecesOf } from './pieces.ts';

const mark = (from: number, to: number, key = `${from}-${to}`): Mark => ({ key, from, to, tone: 'error' });

const textAndMarks = fc.string({ maxLength: 30 }).chain((text) =>
  fc.record({
    text: fc.constant(text),
    marks: fc.array(
      fc
        .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
        .map(([a, b]) => mark(Math.min(a, b), Math.max(a, b))),
      { maxLength: 6 },
    ),
  }),
);

describe('marks', () => {
  it('are cut into pieces that are the whole text, each with the marks that cover it', () => {
    fc.assert(
      fc.property(textAndMarks, ({ text, marks }) => {
        const pieces = piecesOf(text, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const one of marks) {
          const covered = pieces.filter((piece) => piece.marks.includes(one)).map((piece) => piece.text);
          expect(covered.join('')).toBe(text.slice(one.from, one.to));
        }
      }),
    );
  });

  it('stay on their words when others type before or behind them', () => {
    fc.assert(
      fc.property(textAndMarks, fc.string(), fc.string(), ({ text, marks }, before, behind) => {
        for (const after of [before + text, text + behind]) {
          for (const one of shiftMarks(marks, text, after)) {
            const was = marks.find(({ key }) => key === one.key);
            expect(after.slice(one.from, one.to)).toBe(text.slice(was?.from, was?.to));
          }
        }
      }),
    );
    expect(shiftMarks([mark(4, 10)], 'the ticket', 'see the ticket')).toEqual([mark(8, 14, '4-10')]);
  });

  it('are gone with their words', () => {
    expect(shiftMarks([mark(4, 10)], 'the ticket', 'the tickt')).toEqual([]);
    expect(shiftMarks([mark(0, 3), mark(4, 10)], 'the ticket', 'the tickt')).toEqual([mark(0, 3)]);
  });

  it('are found at the caret, the narrowest first', () => {
    expect(markAt([mark(0, 10), mark(4, 6)], 5)).toEqual(mark(4, 6));
    expect(markAt([mark(0, 10), mark(4, 6)], 6)).toEqual(mark(4, 6));
    expect(markAt([mark(0, 3)], 5)).toBeUndefined();
  });
});
