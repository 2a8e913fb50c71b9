import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, spliceText } from '../../core/base/index.ts';
import { meet, Peer } from '../../core/doc/testing/peer.ts';
import { pair, smallFile } from '../../core/doc/testing/small.ts';
import { textAt } from '../../core/model/index.ts';
import { countShared, findHits, rangesIn, replaceHits, textsOf, type Wanted } from './find-text.ts';

const wanted = (text: string, more: Partial<Wanted> = {}): Wanted => ({
  text,
  matchCase: false,
  wholeWord: false,
  ...more,
});
const found = (text: string, by: Wanted): string[] =>
  rangesIn(text, by).map(({ from, to }) => text.slice(from, to));

describe('a text within another', () => {
  it.each([
    ['App, app and ＡＰＰ', 'app', {}, ['App', 'app', 'ＡＰＰ']],
    ['App, app and ＡＰＰ', 'app', { matchCase: true }, ['app']],
    ['App, app and ＡＰＰ', 'APP', { matchCase: true }, ['ＡＰＰ']],
    ['apps in the app', 'app', { wholeWord: true }, ['app']],
    ['打开app下单，再看apps', 'app', { wholeWord: true }, ['app']],
    ['在線客服，客服热线', '客服', { wholeWord: true }, ['客服', '客服']],
    ['ｶﾞイド', 'ガ', {}, ['ｶﾞ']],
    ['cafe\u0301', 'e', {}, []],
    ['ﬁle', 'f', {}, []],
    ['one\n two', 'one two', {}, ['one\n two']],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['a.c abc', '.', {}, ['.']],
    ['anything', '', {}, []],
  ])('%j: %j %j', (text, what, more, expected) => {
    expect(found(text, wanted(what, more))).toEqual(expected);
  });

  const text = fc.string({ unit: fc.constantFrom(...'aAbB Ａｂ。. 中文é\u0301ﬁ\n🙂') });

  it('is what was wanted, in order, and none over another', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), fc.boolean(), (all, what, matchCase, wholeWord) => {
        const ranges = rangesIn(all, { text: what, matchCase, wholeWord });
        let last = 0;
        for (const { from, to } of ranges) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(fold(all.slice(from, to)).text).toBe(fold(what).text);
          last = to;
        }
        const all0 = rangesIn(all, wanted(what)).length;
        expect(ranges.length).toBeLessThanOrEqual(all0);
      }),
    );
  });

  it('finds every text in itself, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-z中文]{1,5}$/u);
    fc.assert(
      fc.property(word, fc.array(fc.constantFrom('.', ' ', '，')), (what, around) => {
        const edge = around.join('');
        expect(
          rangesIn(`${edge}${what}${edge}${what.toUpperCase()}`, wanted(what)).length,
        ).toBeGreaterThanOrEqual(edge === '' ? 1 : 2);
      }),
    );
  });
});

const map = () => {
  const file = smallFile();
  return new Peer(1).seed({
    ...file,
    cards: file.cards.map((card) => ({
      ...card,
      body: 'Call us',
      scripts: card.id === 'c1' ? ['hello'] : [],
    })),
    links: [{ id: 'l1', from: 'c1', to: 'c3', kind: 'needs', label: 'call number' }],
  });
};

describe('all over the map', () => {
  it('looks through every text once, in the order in which it is read', () => {
    const { snapshot } = map();
    const places = textsOf(snapshot).map(({ table, id, key }) => `${table}:${id}:${key}`);
    expect(new Set(places).size).toBe(places.length);
    const hits = findHits(snapshot, wanted('call')).map(({ table, id, key }) => `${table}:${id}:${key}`);
    expect(hits).toEqual([
      'steps:call:title',
      'cards:c1:body',
      'links:l1:label',
      'cards:c2:body',
      'actions:a1:title',
      'cards:c3:body',
      'moments:m2:title',
    ]);
    expect(findHits(snapshot, wanted(''))).toEqual([]);
  });

  it('counts what stands in shared scripts that are used, and never replaces it', () => {
    const { snapshot } = map();
    expect(countShared(snapshot, wanted('how can i'))).toBe(1);
    expect(findHits(snapshot, wanted('how can i'))).toEqual([]);
  });

  it('replaces every hit and nothing else, as one step of undo', () => {
    const name = fc.stringMatching(/^[abA 中ａ]{0,12}$/u);
    fc.assert(
      fc.property(fc.array(name, { minLength: 3, maxLength: 3 }), name, name, (titles, what, insert) => {
        const file = smallFile();
        const kim = new Peer(1).seed({
          ...file,
          cards: file.cards.map((card, at) => ({ ...card, title: titles[at] })),
        });
        const before = kim.snapshot;
        const by = wanted(what);
        const { commands, replaced, tooLong } = replaceHits(before, findHits(before, by), insert);
        expect([replaced, tooLong]).toEqual([findHits(before, by).length, 0]);
        for (const command of commands) kim.do(command, 'replace');
        for (const place of textsOf(before)) {
          const old = textAt(before, place, place.key) ?? '';
          const expected = rangesIn(old, by)
            .toReversed()
            .reduce(
              (text, { from, to }) => spliceText(text, { index: from, remove: to - from, insert }),
              old,
            );
          expect(textAt(kim.snapshot, place, place.key)).toBe(expected);
        }
        if (commands.length > 0) kim.history.undo();
        for (const place of textsOf(before)) {
          expect(textAt(kim.snapshot, place, place.key)).toBe(textAt(before, place, place.key));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves a text alone that would become too long, and says how many hits that were', () => {
    const { snapshot } = map();
    const hits = findHits(snapshot, wanted('call'));
    const { commands, replaced, tooLong } = replaceHits(snapshot, hits, 'x'.repeat(300));
    expect([replaced, tooLong]).toEqual([4, 3]);
    expect(commands).toHaveLength(4);
  });

  it('keeps what a colleague types in the same text at the same time', () => {
    const { kim, lee } = pair();
    const { commands } = replaceHits(kim.snapshot, findHits(kim.snapshot, wanted('order')), 'Fetch');
    for (const command of commands) kim.do(command, 'replace');
    lee.do({
      type: 'text.splice',
      target: { table: 'cards', id: 'c3' },
      key: 'title',
      index: 'Order the'.length,
      remove: 0,
      insert: ' right',
    });
    meet(kim, lee);
    expect(kim.snapshot.cards.get('c3')?.title).toBe('Fetch the right part');
    expect(lee.snapshot.cards.get('c3')?.title).toBe('Fetch the right part');
  });
});
