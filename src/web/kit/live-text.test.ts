import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spliceText } from '../../core/base/index.ts';
import { editSince, shiftPosition } from './live-text.ts';

/** What the text becomes when `typed` was made from `base` while it became `current`. */
function merged(base: string, typed: string, current: string): string {
  const edit = editSince(base, typed, current);
  return edit ? spliceText(current, edit) : current;
}

describe('an edit made while somebody else edits', () => {
  it.each([
    ['abc', 'abXc', 'YabXcY', 'abc', 'abXc'],
    ['the end', 'the sweet end', 'the end!', 'the end!', 'the sweet end!'],
    ['the end', 'the bitter end', 'In the end', 'In the end', 'In the bitter end'],
  ])('on %j', (base, typed, _seen, current, expected) => {
    expect(merged(base, typed, current)).toBe(expected);
  });

  it('keeps what the other one wrote inside what we replaced', () => {
    expect(merged('one two three', 'one 2 three', 'one two and a half three')).toContain('and a half');
  });

  it('is ours alone when nobody else edited, theirs alone when we did not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (base, other) => {
        expect(merged(base, other, base)).toBe(other);
        expect(merged(base, base, other)).toBe(other);
      }),
    );
  });

  it('always lies within the text it applies to', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '中', '😀'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, (base, typed, current) => {
        const edit = editSince(base, typed, current);
        if (!edit) return;
        expect(edit.index).toBeGreaterThanOrEqual(0);
        expect(edit.remove).toBeGreaterThanOrEqual(0);
        expect(edit.index + edit.remove).toBeLessThanOrEqual(current.length);
      }),
    );
  });
});

it.each([
  [2, { index: 4, remove: 0, insert: 'xx' }, 2],
  [4, { index: 4, remove: 0, insert: 'xx' }, 4],
  [6, { index: 4, remove: 0, insert: 'xx' }, 8],
  [6, { index: 1, remove: 2, insert: '' }, 4],
  [2, { index: 1, remove: 4, insert: 'yyy' }, 4],
])('a caret at %d after %j is at %d', (position, splice, expected) => {
  expect(shiftPosition(position, splice)).toBe(expected);
});
