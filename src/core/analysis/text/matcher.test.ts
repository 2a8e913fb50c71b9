import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from './matcher.ts';
import { foldSpaced } from './spacing.ts';

const found = (text: string, terms: readonly string[], allowed: readonly string[] = []) =>
  createMatcher(
    terms.map((term) => [term, term] as const),
    allowed,
  )(text).map(({ owner }) => owner);

/** Letters that overlap, fold to several, compose, and stand outside the first plane. */
const letters = fc.constantFrom(
  'a',
  'A',
  'Ａ',
  'b',
  ' ',
  '  ',
  '系',
  '统',
  '升',
  'é',
  'e\u0301',
  'ﬁ',
  'ｶﾞ',
  '😀',
  '-',
  '𠮷',
  'ß',
  '\u200b',
);
const texts = fc.array(letters, { maxLength: 14 }).map((parts) => parts.join(''));

/** Letter by letter, with nothing shared: what a matcher of Han terms must find. */
function slowly(text: string, terms: readonly string[]): Array<[number, number]> {
  const { text: folded } = foldSpaced(text);
  const hits = terms
    .map((term) => foldSpaced(term).text.trim())
    .filter((term) => term !== '')
    .flatMap((term) =>
      Array.from({ length: folded.length }, (_, at) => at)
        .filter((at) => folded.startsWith(term, at))
        .map((at): [number, number] => [at, at + term.length]),
    )
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0]);
  const taken: Array<[number, number]> = [];
  for (const hit of hits) if (!taken.some((one) => hit[0] < one[1] && one[0] < hit[1])) taken.push(hit);
  return taken.sort((a, b) => a[0] - b[0]);
}

describe('LANG-1 the matcher', () => {
  it('LANG-1 ranges are pieces of the original text that fold to the term', () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 5 }), (text, terms) => {
        let end = 0;
        for (const { from, to, owner } of createMatcher(terms.map((term) => [term, term] as const))(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          end = to;
          // A ligature or a run of spaces is replaced as a whole.
          expect(foldSpaced(text.slice(from, to)).text).toContain(foldSpaced(owner).text.trim());
        }
      }),
      { numRuns: 500 },
    );
  });

  it('LANG-1 Han terms are found as a slow search finds them', () => {
    const han = fc
      .array(fc.constantFrom('系', '统', '升', '级', '，'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(han, fc.uniqueArray(han, { maxLength: 5 }), (text, terms) => {
        const ranges = createMatcher(terms.map((term) => [term, term] as const))(text).map(({ from, to }) => [
          from,
          to,
        ]);
        const words = terms.filter((term) => /[系统升级]/.test(term));
        if (words.length === terms.length) expect(ranges).toEqual(slowly(text, terms));
      }),
      { numRuns: 500 },
    );
  });

  it('LANG-1 a term in a longer allowed phrase is none; beside it, it is', () => {
    expect(found('系统升级通知和系统', ['系统'], ['系统升级通知'])).toEqual(['系统']);
    expect(found('no ticket', ['ticket'], ['ticket'])).toEqual(['ticket']);
    expect(found('no ticket', ['ticket'], [''])).toEqual(['ticket']);
    // One that it merely overlaps approves of the other's rest alone.
    expect(found('因系统升级维护中', ['系统升级'], ['升级维护通知', '升级维护中'])).toEqual(['系统升级']);
    expect(found('no way back home', ['no way'], ['way back home'])).toEqual(['no way']);
    expect(found('系统升级通知', ['系统', '升级'], ['系统升级', '级通知'])).toEqual([]);
  });

  it('LANG-1 signs of typographers are those of a keyboard, and what nobody sees divides no word', () => {
    expect(found('we can’t', ["can't"])).toEqual(["can't"]);
    expect(found("we can't", ['can’t'])).toEqual(['can’t']);
    expect(found('e\u2011mail', ['e-mail'])).toEqual(['e-mail']);
    for (const sign of ['\u200c', '\u200d', '\ufe0f', '\u00ad', '\u202a'])
      expect(found(`系统${sign}升级`, ['系统升级'])).toEqual(['系统升级']);
  });

  it('LANG-1 a space between Han and other letters is a matter of typesetting', () => {
    const texts = ['我们的VIP客户', '我们的 VIP 客户', 'Ｖip\u2009客户', '第2 位 VIP客户'];
    for (const text of texts) {
      expect([text, found(text, ['VIP客户'])]).toEqual([text, ['VIP客户']]);
      expect([text, found(text, ['vip 客户'])]).toEqual([text, ['vip 客户']]);
    }
    const [match] = createMatcher([['VIP客户', 1]])('给 VIP  客户 的');
    expect('给 VIP  客户 的'.slice(match?.from, match?.to)).toBe('VIP  客户');
    expect(found('**VIP** 客户', ['VIP客户'])).toEqual(['VIP客户']);
    // Words stay words, and lines lines.
    expect(found('SVIP 客户', ['VIP客户'])).toEqual([]);
    expect(found('系统 升级', ['系统升级'])).toEqual([]);
    expect(found('VIP\n客户', ['VIP客户'])).toEqual([]);
    expect(found('call back', ['callback'])).toEqual([]);
    expect(found('送 VIP 客户 名单', ['VIP客户'], ['VIP客户名单'])).toEqual(['VIP客户']);
  });

  it('LANG-1 ten thousand terms: a long text takes no time', () => {
    const terms = Array.from({ length: 10_000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + (i % 97), 0x4e00 + (i % 89), 0x4e00 + (i % 83)),
    );
    const match = createMatcher(terms.map((term) => [term, term] as const));
    const text = Array.from({ length: 20_000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 31) % 101)),
    ).join('');
    const started = performance.now();
    match(text);
    createMatcher([['工', 1]])('工'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
