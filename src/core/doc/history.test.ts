import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../model/index.ts';
import { dataOf, expectSame, meet, type Peer } from './testing/peer.ts';
import { pair } from './testing/small.ts';

const type = (insert: string, index = 0, id = 'c1'): Command => ({
  type: 'text.splice',
  target: { table: 'cards', id },
  key: 'title',
  index,
  remove: 0,
  insert,
});
const stake = (value: number, id = 'c1'): Command => ({
  type: 'records.set',
  targets: [{ table: 'cards', id }],
  patch: { stake: value },
});
const rename = (name: string): Command => ({
  type: 'records.set',
  targets: [{ table: 'slas', id: 'sla' }],
  patch: { name },
});
const title = (peer: Peer) => peer.snapshot.cards.get('c1')?.title;
const slaName = (peer: Peer) => peer.snapshot.library.slas.get('sla')?.name;

function whileUndoing<T>(peer: Peer, look: () => T): T[] {
  const seen: T[] = [];
  while (peer.history.undo()) seen.push(look());
  return seen;
}

describe('DOC-6 history', () => {
  it('DOC-6 goes over both documents in the order in which the work was done', () => {
    const { kim } = pair();
    kim.do(stake(1)).do(rename('Two')).do(stake(3)).do(rename('Four'));
    const seen = () => [kim.snapshot.cards.get('c1')?.stake, slaName(kim)];
    const states = whileUndoing(kim, seen);
    expect(states).toEqual([
      [3, 'Two'],
      [1, 'Two'],
      [1, 'Part in stock'],
      [undefined, 'Part in stock'],
    ]);
    expect(kim.history.undo()).toBe(false);
    while (kim.history.canRedo) kim.history.redo();
    expect(seen()).toEqual([3, 'Four']);
  });

  it('DOC-6 one gesture over both documents is one step', () => {
    const { kim } = pair();
    const before = dataOf(kim.snapshot);
    kim.do({
      type: 'records.add',
      records: [
        { table: 'cards', record: { id: 'n', lane: 'touch', step: 'pay', title: 'n', channel: 'shop' } },
        { table: 'channels', record: { id: 'shop', name: 'Shop', kind: 'shop' } },
      ],
    });
    const after = dataOf(kim.snapshot);
    kim.history.undo();
    expectSame(dataOf(kim.snapshot), before);
    expect(kim.history.canUndo).toBe(false);
    kim.history.redo();
    expectSame(dataOf(kim.snapshot), after);
    expect(kim.history.canRedo).toBe(false);
  });

  it('DOC-6 typing in one field is one step; a pause or another field begins a new one', () => {
    const { kim } = pair();
    for (const letter of 'abc') {
      kim.do(type(letter), 'c1:title');
      kim.wait(400);
    }
    kim.wait(700);
    kim.do(type('d'), 'c1:title');
    kim.do(type('x', 0, 'c2'), 'c2:title');
    kim.do(type('e'), 'c1:title');
    expect(title(kim)).toBe('edcbaHotline');
    const titles = whileUndoing(kim, () => title(kim));
    expect(titles).toEqual(['dcbaHotline', 'dcbaHotline', 'cbaHotline', 'Hotline']);
  });

  it('DOC-6 one drag is one step however long the hand rests; the next drag is another', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pauses, pauses, (first, second) => {
        const { kim } = pair();
        const drag = (letter: string, rests: readonly number[]) => {
          const merge = Symbol(letter);
          for (const rest of rests) {
            kim.do(type(letter), merge);
            kim.wait(rest);
          }
          return letter.repeat(rests.length);
        };
        const before = drag('a', first);
        drag('b', second);
        expect(whileUndoing(kim, () => title(kim))).toEqual([`${before}Hotline`, 'Hotline']);
      }),
    );
  });

  it('DOC-6 typing after an undo is a new step, and ends what could be redone, in both documents', () => {
    const { kim } = pair();
    kim.do(type('a'), 'k').do(rename('Two'));
    kim.history.undo();
    kim.do(type('b'), 'k');
    expect(kim.history.canRedo).toBe(false);
    expect(kim.history.redo()).toBe(false);
    expect(slaName(kim)).toBe('Part in stock');
    kim.history.undo();
    expect(title(kim)).toBe('aHotline');
  });

  it('DOC-6 covers one’s own work only', () => {
    const { kim, lee } = pair();
    lee.do(stake(4, 'c2')).do(type('Lee: '));
    meet(kim, lee);
    expect(kim.history.canUndo).toBe(false);
    expect(kim.history.undo()).toBe(false);
    kim.do(type('Kim: '));
    meet(kim, lee);
    lee.history.undo();
    meet(kim, lee);
    expect(title(kim)).toBe('Kim: Hotline');
    expect(kim.snapshot.cards.get('c2')?.stake).toBe(4);
    expect(kim.history.canRedo).toBe(false);
  });

  it('DOC-6 a step that a colleague has made void is passed over, one at a time', () => {
    const { kim, lee } = pair();
    kim.do(stake(1)).do(rename('Two')).do(stake(2, 'c2'));
    meet(kim, lee);
    lee.do({ type: 'records.remove', records: [{ table: 'cards', id: 'c2' }] });
    meet(kim, lee);
    expect(kim.history.undo()).toBe(true);
    expect([kim.snapshot.cards.get('c1')?.stake, slaName(kim)]).toEqual([1, 'Part in stock']);
    expect(kim.history.undo()).toBe(true);
    expect(kim.snapshot.cards.get('c1')?.stake).toBeUndefined();
    expect(kim.history.undo()).toBe(false);
  });

  it('DOC-6 a refused command is no step', () => {
    const { kim } = pair();
    expect(kim.run(stake(9)).length).toBeGreaterThan(0);
    expect(kim.history.canUndo).toBe(false);
  });

  it('DOC-6 tells when what can be undone or redone changes, until it is closed', () => {
    const { kim } = pair();
    const seen: Array<[boolean, boolean]> = [];
    const stop = kim.history.subscribe(() => seen.push([kim.history.canUndo, kim.history.canRedo]));
    kim.do(stake(1));
    kim.history.undo();
    kim.history.redo();
    expect(seen).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
    stop();
    kim.do(stake(2));
    kim.history.close();
    kim.do(stake(3));
    expect(seen.length).toBe(3);
  });

  it('DOC-6 hundreds of steps go back to the beginning and forth again', () => {
    const { kim } = pair();
    const before = dataOf(kim.snapshot);
    for (let i = 0; i < 300; i++) kim.do(i % 3 === 0 ? rename(`n${i}`) : stake((i % 5) + 1));
    const after = dataOf(kim.snapshot);
    while (kim.history.undo());
    expectSame(dataOf(kim.snapshot), before);
    while (kim.history.redo());
    expectSame(dataOf(kim.snapshot), after);
  });
});
