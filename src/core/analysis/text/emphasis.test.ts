import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeEmphasis, withoutMarks } from './emphasis.ts';
import { createMatcher } from './matcher.ts';

const said = (text: string, terms: readonly string[], allowed: readonly string[] = []) =>
  createMatcher(
    terms.map((term) => [term, term] as const),
    allowed,
  )(text).map(({ from, to }) => text.slice(from, to));

/** What stands there once each found term is replaced; null where one can't be. */
function mended(text: string, term: string, say: string): string | null {
  const [match] = createMatcher([[term, term]])(text);
  const range = match ? wholeEmphasis(text, match) : null;
  return range && text.slice(0, range.from) + say + text.slice(range.to);
}

describe('LANG-1 words under emphasis', () => {
  it.each([
    ['今晚系统**升级**完', '系统升级', '系统**升级'],
    ['**系统**升级', '系统升级', '系统**升级'],
    ['sys**tem** upgrade', 'system upgrade', 'sys**tem** upgrade'],
    ['_refund_', 'refund', 'refund'],
    ['a __refund__.', 'refund', 'refund'],
    ['***refund***', 'refund', 'refund'],
    ['2 * 3 refund * 4', 'refund', 'refund'],
    ['__proto__', '__proto__', '__proto__'],
    ['5* hotel', '5*', '5*'],
  ])('LANG-1 “%s” says %s', (text, term, piece) => expect(said(text, [term])).toEqual([piece]));

  it('LANG-1 the longest and what the glossary approves count across emphasis', () => {
    expect(said('系统**升级**', ['系统', '系统升级'])).toEqual(['系统**升级']);
    expect(said('退款**申请**', ['退款'], ['退款申请'])).toEqual([]);
    expect(said('refund_x', ['refund'])).toEqual([]);
  });

  it('LANG-1 the fix leaves no half of an emphasis behind', () => {
    expect(mended('今晚系统**升级**，请稍等', '系统升级', '维护')).toBe('今晚维护，请稍等');
    expect(mended('**系统**升级', '系统升级', '维护')).toBe('维护');
    expect(mended('**系统升级**', '系统升级', '维护')).toBe('**维护**');
    expect(mended('系统**升级完成**', '系统升级', '维护')).toBeNull();
  });

  it('LANG-1 each unit stays where it is, and no text takes long', () => {
    const pieces = fc.array(fc.constantFrom('*', '**', '_', ' ', 'a', '系', '\n', '\u2060'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const plain = withoutMarks(text);
        expect(plain).toHaveLength(text.length);
        for (const [i, unit] of [...plain].entries()) if (unit !== text[i]) expect(unit).toBe('\u2060');
      }),
    );
    const started = performance.now();
    for (const text of ['*', '_', '*a ', ' _a', '* ', '**a*', '_a_ '])
      withoutMarks(text.repeat(20_000 / text.length));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
