import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { journeyFileOf } from '../interchange/index.ts';
import { type Command, gridOf } from '../model/index.ts';
import { expectReadersAgree, expectWholeFile } from './testing/laws.ts';
import { dataOf, expectSame, meet, type Peer } from './testing/peer.ts';
import { pair } from './testing/small.ts';

const remove = (table: 'stages' | 'steps' | 'lanes' | 'cards', id: string): Command => ({
  type: 'records.remove',
  records: [{ table, id }],
});
const addCard = (id: string, lane: string, step: string): Command => ({
  type: 'records.add',
  records: [{ table: 'cards', record: { id, lane, step, title: id } }],
});
const move = (id: string, place: Record<string, string>): Command => ({
  type: 'records.move',
  table: 'cards',
  ids: [id],
  place,
});
const type = (id: string, index: number, insert: string): Command => ({
  type: 'text.splice',
  target: { table: 'cards', id },
  key: 'title',
  index,
  remove: 0,
  insert,
});
const unplaced = (peer: Peer) => gridOf(peer.snapshot).unplaced.map((card) => card.id);
const titleOf = (peer: Peer, id: string) => peer.snapshot.cards.get(id)?.title;

function expectAgreement(...peers: Peer[]): void {
  meet(...peers);
  for (const peer of peers) {
    expectSame(dataOf(peer.snapshot), dataOf((peers[0] as Peer).snapshot));
    expectReadersAgree(peer);
    expectWholeFile(peer.snapshot);
    expect([...peer.snapshot.problems, ...peer.snapshot.library.problems]).toEqual([]);
  }
}

describe('DOC-5 a place is deleted while a colleague works there', () => {
  const places: Array<['lanes' | 'steps' | 'stages', string]> = [
    ['lanes', 'touch'],
    ['steps', 'call'],
    ['stages', 'use'],
  ];
  for (const [table, id] of places) {
    it(`DOC-5 ${table}: what the colleague adds waits in the tray, and undo brings all back`, () => {
      const { kim, lee } = pair();
      const before = gridOf(kim.snapshot)
        .cell('touch', 'call')
        .map((card) => card.id);
      kim.do(remove(table, id));
      lee.do(addCard('new', 'touch', 'call'));
      expectAgreement(kim, lee);
      expect(unplaced(kim)).toEqual(expect.arrayContaining(['c1', 'c2', 'new']));
      kim.history.undo();
      expectAgreement(kim, lee);
      expect(unplaced(kim)).toEqual([]);
      expect(
        gridOf(lee.snapshot)
          .cell('touch', 'call')
          .map((card) => card.id),
      ).toEqual([...before, 'new']);
    });

    it(`DOC-5 ${table}: what the colleague moves there waits in the tray`, () => {
      const { kim, lee } = pair();
      kim.do(remove(table, id));
      lee.do(move('c3', { lane: 'touch', step: 'call' }));
      expectAgreement(kim, lee);
      expect(unplaced(lee)).toContain('c3');
      kim.history.undo();
      expectAgreement(kim, lee);
      expect(
        gridOf(kim.snapshot)
          .cell('touch', 'call')
          .map((card) => card.id),
      ).toContain('c3');
    });

    it(`DOC-5 ${table}: what the colleague moves away stays in sight`, () => {
      const { kim, lee } = pair();
      kim.do(remove(table, id));
      lee.do(move('c1', { lane: 'back', step: 'look' }));
      expectAgreement(kim, lee);
      expect(
        gridOf(kim.snapshot)
          .cell('back', 'look')
          .map((card) => card.id),
      ).toEqual(['c1']);
    });

    it(`DOC-5 ${table}: what the colleague types in a card there is kept, letter for letter`, () => {
      const { kim, lee } = pair();
      kim.do(remove(table, id));
      lee.do(type('c1', 7, ' 24 h'));
      expectAgreement(kim, lee);
      expect(titleOf(kim, 'c1')).toBe('Hotline 24 h');
      kim.history.undo();
      expectAgreement(kim, lee);
      expect(titleOf(lee, 'c1')).toBe('Hotline 24 h');
      expect(unplaced(kim)).toEqual([]);
    });

    it(`DOC-5 ${table}: the tray goes into the file and comes back out of it`, () => {
      const { kim } = pair();
      kim.do(remove(table, id));
      const file = JSON.parse(JSON.stringify(journeyFileOf(kim.snapshot)));
      expect(file.unplaced.cards.map((card: { id: string }) => card.id)).toEqual(
        expect.arrayContaining(['c1', 'c2']),
      );
      expect(file.cards.some((card: { id: string }) => card.id === 'c1')).toBe(false);
    });
  }

  it('DOC-5 a step added to a stage that goes is kept, with its cards', () => {
    const { kim, lee } = pair();
    kim.do(remove('stages', 'use'));
    lee.do({
      type: 'records.add',
      records: [{ table: 'steps', record: { id: 's', stage: 'use', title: 'New' } }],
    });
    lee.do(addCard('new', 'touch', 's'));
    expectAgreement(kim, lee);
    expect(gridOf(kim.snapshot).lostSteps.map((step) => step.id)).toEqual(['s']);
    expect(unplaced(kim)).toContain('new');
    kim.do({ type: 'records.move', table: 'steps', ids: ['s'], place: { stage: 'buy' } });
    expect(
      gridOf(kim.snapshot)
        .cell('touch', 's')
        .map((card) => card.id),
    ).toEqual(['new']);
  });

  it('DOC-5 a step moved to another stage while its own goes comes back with undo', () => {
    const { kim, lee } = pair();
    kim.do(remove('stages', 'use'));
    lee.do({ type: 'records.move', table: 'steps', ids: ['call'], place: { stage: 'buy' } });
    expectAgreement(kim, lee);
    kim.history.undo();
    expectAgreement(kim, lee);
    expect(kim.snapshot.steps.get('call')?.title).toBe('Call');
    expect(unplaced(kim)).toEqual([]);
  });

  it('DOC-5 both delete the same lane, one undoes', () => {
    const { kim, lee } = pair();
    kim.do(remove('lanes', 'touch'));
    lee.do(remove('lanes', 'touch'));
    expectAgreement(kim, lee);
    kim.history.undo();
    expectAgreement(kim, lee);
    expect(unplaced(lee)).toEqual([]);
  });
});

describe('DOC-7 undo beside a colleague', () => {
  it('DOC-7 a card deleted while a colleague moves it comes back with a place', () => {
    const { kim, lee } = pair();
    kim.do(remove('cards', 'c1'));
    lee.do(move('c1', { step: 'pay' }));
    expectAgreement(kim, lee);
    kim.history.undo();
    expectAgreement(kim, lee);
    expect(kim.snapshot.cards.get('c1')).toMatchObject({ lane: 'touch', step: 'call', title: 'Hotline' });
    expect(kim.snapshot.moments.get('m1')?.card).toBe('c1');
    expect(kim.snapshot.links.size).toBe(1);
    kim.history.redo();
    expectAgreement(kim, lee);
    expect(lee.snapshot.cards.has('c1')).toBe(false);
    kim.history.undo();
    expectAgreement(kim, lee);
    expect(lee.snapshot.cards.get('c1')).toMatchObject({ lane: 'touch', step: 'call' });
  });

  it('DOC-7 both move one card at once and both undo: it keeps a place', () => {
    for (const [first, second] of [
      ['kim', 'lee'],
      ['lee', 'kim'],
    ] as const) {
      const both = pair();
      both.kim.do(move('c1', { step: 'pay' }));
      both.lee.do(move('c1', { step: 'look' }));
      meet(both.kim, both.lee);
      both[first].history.undo();
      expectAgreement(both.kim, both.lee);
      both[second].history.undo();
      expectAgreement(both.kim, both.lee);
      expect(both.kim.snapshot.cards.get('c1')?.lane).toBe('touch');
      both[first].history.redo();
      both[second].history.redo();
      expectAgreement(both.kim, both.lee);
    }
  });

  it('DOC-7 undoing a change that a colleague has changed since leaves the colleague’s', () => {
    const { kim, lee } = pair();
    kim.do({ type: 'records.set', targets: [{ table: 'cards', id: 'c1' }], patch: { stake: 2 } });
    meet(kim, lee);
    lee.do({ type: 'records.set', targets: [{ table: 'cards', id: 'c1' }], patch: { stake: 5 } });
    meet(kim, lee);
    kim.history.undo();
    expectAgreement(kim, lee);
    expect(kim.snapshot.cards.get('c1')?.stake).toBe(5);
  });

  it('DOC-7 undo of deleting a script’s line that a colleague changed', () => {
    const { kim, lee } = pair();
    kim.do({ type: 'lines.remove', script: 'hello', line: 'two' });
    lee.do({ type: 'lines.set', script: 'hello', line: 'two', part: 'feeling' });
    lee.do({ type: 'lines.move', script: 'hello', line: 'two', before: 'one' });
    expectAgreement(kim, lee);
    kim.history.undo();
    expectAgreement(kim, lee);
    expect(kim.snapshot.library.scripts.get('hello')?.lines.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('DOC-7 undo of deleting a whole script whose line a colleague changed', () => {
    const { kim, lee } = pair();
    kim.do({ type: 'records.remove', records: [{ table: 'scripts', id: 'hello' }] });
    lee.do({ type: 'lines.set', script: 'hello', line: 'two', part: 'feeling' });
    expectAgreement(kim, lee);
    kim.history.undo();
    expectAgreement(kim, lee);
    expect(kim.snapshot.library.scripts.get('hello')?.lines.map(({ part }) => part)).toEqual(['say', 'ask']);
  });
});

describe('DOC-7 seeds that failed once', () => {
  it('DOC-7 seed 8: two set one fact at once, the one who won undoes', () => {
    const { kim, lee } = pair();
    kim.do({ type: 'lines.set', script: 'hello', line: 'one', part: 'action' });
    lee.do({ type: 'lines.set', script: 'hello', line: 'one', part: 'feeling' });
    meet(kim, lee);
    kim.history.undo();
    lee.history.undo();
    expectAgreement(kim, lee);
    expect(kim.snapshot.library.scripts.get('hello')?.lines.length).toBe(2);
  });

  it('DOC-7 seed 629: a void step lies over the removal of what a colleague changed', () => {
    const { kim, lee } = pair();
    kim.do({ type: 'lines.remove', script: 'hello', line: 'two' });
    lee.do({ type: 'lines.set', script: 'hello', line: 'two', part: 'feeling' });
    kim.do({ type: 'records.set', targets: [{ table: 'slas', id: 'sla' }], patch: { name: 'x' } });
    meet(kim, lee);
    lee.do({ type: 'records.remove', records: [{ table: 'slas', id: 'sla' }] });
    meet(kim, lee);
    kim.history.undo();
    expectAgreement(kim, lee);
    expect(kim.snapshot.library.scripts.get('hello')?.lines.map(({ part }) => part)).toEqual(['say', 'ask']);
  });

  it('DOC-7 seed 227: nothing is filled in from what had not arrived yet', () => {
    const { kim, lee } = pair();
    const live = kim.documents.map.getMap('lanes').get('back') as Y.Map<unknown>;
    live.delete('order');
    kim.do({ type: 'records.move', table: 'lanes', ids: ['back'], before: 'touch' });
    kim.history.undo();
    expectAgreement(kim, lee);
    expect(live.get('order')).toBeUndefined();
    expect(kim.snapshot.lanes.list.map(({ id }) => id)).toEqual(['touch', 'back']);
  });
});

describe('DOC-11 two people in one text', () => {
  it('DOC-11 letters merge', () => {
    const { kim, lee } = pair();
    kim.do(type('c1', 0, 'The '));
    lee.do(type('c1', 7, ' 😀客服'));
    expectAgreement(kim, lee);
    expect(titleOf(kim, 'c1')).toBe('The Hotline 😀客服');
    kim.history.undo();
    expectAgreement(kim, lee);
    expect(titleOf(lee, 'c1')).toBe('Hotline 😀客服');
  });

  it('DOC-11 letters merge in a body that nobody had written in yet', () => {
    const { kim, lee } = pair();
    kim.do({
      type: 'records.add',
      records: [{ table: 'cards', record: { id: 'n', lane: 'back', step: 'pay', title: '' } }],
    });
    meet(kim, lee);
    const typing = (insert: string): Command => ({
      type: 'text.splice',
      target: { table: 'cards', id: 'n' },
      key: 'body',
      index: 0,
      remove: 0,
      insert,
    });
    kim.do(typing('from Kim.'));
    lee.do(typing('from Lee.'));
    expectAgreement(kim, lee);
    expect(['from Kim.from Lee.', 'from Lee.from Kim.']).toContain(kim.snapshot.cards.get('n')?.body);
  });

  it('DOC-11 the first lines of a script, written by two at once, are both kept', () => {
    const { kim, lee } = pair();
    kim.do({
      type: 'records.add',
      records: [{ table: 'scripts', record: { id: 's', name: 'New', kind: 'apology' } }],
    });
    meet(kim, lee);
    kim.do({ type: 'lines.add', script: 's', line: { id: 'k', part: 'feeling', text: 'Sorry' } });
    lee.do({ type: 'lines.add', script: 's', line: { id: 'l', part: 'action', text: 'By noon' } });
    expectAgreement(kim, lee);
    expect(kim.snapshot.library.scripts.get('s')?.lines.length).toBe(2);
  });

  it('DOC-11 two concurrent moves of a card never mix', () => {
    const { kim, lee } = pair();
    kim.do(move('c1', { lane: 'back', step: 'look' }));
    lee.do(move('c1', { step: 'pay' }));
    expectAgreement(kim, lee);
    const { lane, step } = kim.snapshot.cards.get('c1') ?? {};
    expect(['back look', 'touch pay']).toContain(`${lane} ${step}`);
  });
});
