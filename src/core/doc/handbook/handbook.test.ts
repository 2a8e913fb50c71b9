import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openHandbook, readHandbook, seedHandbook } from '../index.ts';

function seeded(): Y.Doc {
  const doc = new Y.Doc();
  seedHandbook(doc);
  return doc;
}

/** Another screen with the same document; `meet` brings both up to date. */
function withColleague(doc: Y.Doc): { other: Y.Doc; meet: () => void } {
  const other = new Y.Doc();
  const meet = () => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
  };
  meet();
  return { other, meet };
}

const insert = (text: string, index = 0) => ({ index, remove: 0, insert: text });
const ids = (doc: Y.Doc) => readHandbook(doc).map(({ id }) => id);
const textOf = (doc: Y.Doc, id: string) => readHandbook(doc).find((one) => one.id === id)?.text;

const DEFAULTS = ['purpose', 'scope', 'duties', 'emergencies', 'information-security', 'supplementary'];

describe('DOC-15 the chapters of a handbook', () => {
  it('are there from the start, empty, and the list is the same until something changes', () => {
    const live = openHandbook(seeded());
    expect(live.chapters().map(({ id, kind, text }) => [id, kind, text])).toEqual(
      DEFAULTS.map((id) => [id, id, '']),
    );
    expect(live.chapters()).toBe(live.chapters());
    let told = 0;
    const stop = live.subscribe(() => {
      told += 1;
    });
    const before = live.chapters();
    expect(live.spliceText('scope', 'text', insert('All shops.'))).toBe(true);
    expect([told, live.chapters() === before]).toEqual([1, false]);
    stop();
    live.spliceText('scope', 'text', insert('x'));
    expect(told).toBe(1);
  });

  it('take what two people type at once, each word once', () => {
    const doc = seeded();
    const { other, meet } = withColleague(doc);
    openHandbook(doc).spliceText('purpose', 'text', insert('Mine. '));
    openHandbook(other).spliceText('purpose', 'text', insert('Theirs. '));
    meet();
    expect(textOf(doc, 'purpose')).toBe(textOf(other, 'purpose'));
    expect([...(textOf(doc, 'purpose') ?? '')].sort().join('')).toBe([...'Mine. Theirs. '].sort().join(''));
  });

  it('own ones are added, renamed, moved and taken away; the others stay', () => {
    const doc = seeded();
    const live = openHandbook(doc);
    const first = live.addOwn(null) ?? '';
    const second = live.addOwn('scope') ?? '';
    expect(ids(doc)).toEqual([first, 'purpose', 'scope', second, ...DEFAULTS.slice(2)]);
    expect([live.rename(second, 'Parking'), live.rename('scope', 'x')]).toEqual([true, false]);
    expect(readHandbook(doc).find(({ id }) => id === second)?.title).toBe('Parking');
    expect(live.move(first, 'supplementary')).toBe(true);
    expect(live.move('duties', null)).toBe(true);
    expect(ids(doc)).toEqual([
      'duties',
      'purpose',
      'scope',
      second,
      'emergencies',
      'information-security',
      'supplementary',
      first,
    ]);
    expect([live.remove(second), live.remove('scope'), live.remove('none')]).toEqual([true, false, false]);
    expect(ids(doc)).not.toContain(second);
  });

  it('are in the same order everywhere after two moves at once', () => {
    const doc = seeded();
    const { other, meet } = withColleague(doc);
    openHandbook(doc).move('purpose', 'supplementary');
    openHandbook(other).move('purpose', 'duties');
    openHandbook(other).addOwn('supplementary');
    meet();
    expect(ids(doc)).toEqual(ids(other));
    expect(new Set(ids(doc)).size).toBe(7);
  });

  it('undo is one’s own: typing without a pause is one step, a colleague’s words stay', () => {
    const doc = seeded();
    const { other, meet } = withColleague(doc);
    let now = 0;
    const live = openHandbook(doc, () => now);
    live.spliceText('scope', 'text', insert('a'));
    now += 500;
    live.spliceText('scope', 'text', insert('b', 1));
    now += 2_000;
    live.spliceText('scope', 'text', insert('c', 2));
    openHandbook(other).spliceText('scope', 'text', insert('Theirs '));
    meet();
    expect(textOf(doc, 'scope')).toMatch(/abc/);
    expect(live.undo()).toBe(true);
    expect(textOf(doc, 'scope')?.replace('Theirs ', '')).toBe('ab');
    expect(live.undo()).toBe(true);
    expect([textOf(doc, 'scope'), live.canUndo, live.undo()]).toEqual(['Theirs ', false, false]);
    expect([live.redo(), live.redo(), live.canRedo]).toEqual([true, true, false]);
    expect(textOf(doc, 'scope')?.replace('Theirs ', '')).toBe('abc');
  });

  it('a chapter that was taken away comes back with its words', () => {
    const live = openHandbook(seeded());
    const id = live.addOwn('scope') ?? '';
    live.spliceText(id, 'title', insert('Parking'));
    live.spliceText(id, 'text', insert('Behind the shop.'));
    live.remove(id);
    expect(live.undo()).toBe(true);
    expect(live.chapters()[2]).toEqual({ id, kind: 'own', title: 'Parking', text: 'Behind the shop.' });
  });

  it('what can’t be read is kept out, and left as it is', () => {
    const doc = seeded();
    const root = doc.getMap('chapters');
    root.set('weird', new Y.Map<unknown>([['kind', 'poem']]));
    root.set('bare', 5);
    root.set('second', new Y.Map<unknown>([['kind', 'scope']]));
    root.set('no/slash', new Y.Map<unknown>([['kind', 'own']]));
    root.set(
      'plain',
      new Y.Map<unknown>([
        ['kind', 'own'],
        ['text', 'as a fact'],
      ]),
    );
    expect(ids(doc)).toEqual([...DEFAULTS, 'plain']);
    const live = openHandbook(doc);
    expect([
      live.move('weird', null),
      live.remove('bare'),
      live.spliceText('second', 'text', insert('x')),
    ]).toEqual([false, false, false]);
    expect(live.spliceText('plain', 'text', insert('!', 9))).toBe(true);
    expect(textOf(doc, 'plain')).toBe('as a fact!');
    expect(root.size).toBe(11);
  });

  it('a text grows to its limit, no further, and can always be shortened', () => {
    const doc = seeded();
    const live = openHandbook(doc);
    expect(live.spliceText('scope', 'text', insert('字'.repeat(20_000)))).toBe(true);
    expect(live.spliceText('scope', 'text', insert('x'))).toBe(false);
    expect(live.spliceText('scope', 'text', { index: 0, remove: 5, insert: 'x' })).toBe(true);
    expect(textOf(doc, 'scope')).toHaveLength(19_996);
  });

  it('a document of a newer version is read and never changed', () => {
    const doc = seeded();
    doc.getMap('meta').set('version', 99);
    const before = Y.encodeStateAsUpdate(doc);
    const live = openHandbook(doc);
    expect(live.spliceText('scope', 'text', insert('x'))).toBe(false);
    expect([live.addOwn(null), live.move('scope', null)]).toEqual([null, false]);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    expect(live.chapters()).toHaveLength(6);
  });
});
