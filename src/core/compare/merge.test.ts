import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samePlain } from '../base/index.ts';
import { applyOperations, planInTurn } from '../doc/index.ts';
import { expectWholeFile } from '../doc/testing/laws.ts';
import { dataOf, expectSame, meet, Peer } from '../doc/testing/peer.ts';
import type { Command } from '../model/index.ts';
import { randomCommand } from '../model/testing/commands.ts';
import { randomFile } from '../model/testing/files.ts';
import { createRng } from '../model/testing/random.ts';
import { bringOver, compareMaps, type Proposal, proposals } from './index.ts';
import { onlyMap } from './testing/only-map.ts';

const FILE = {
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'Stay' },
  stages: [{ id: 'st', title: 'Stage', phase: 'before' }],
  steps: ['s1', 's2'].map((id) => ({ id, stage: 'st', title: id })),
  lanes: [{ id: 'l', role: 'touchpoint', title: 'Lane' }],
  cards: ['a', 'b', 'c'].map((id) => ({ id, lane: 'l', step: 's1', title: `The ${id} card` })),
};

const set = (id: string, patch: object): Command => ({
  type: 'records.set',
  targets: [{ table: 'cards', id }],
  patch: patch as never,
});
const type = (id: string, insert: string): Command => ({
  type: 'text.splice',
  target: { table: 'cards', id },
  key: 'title',
  index: 0,
  remove: 0,
  insert,
});
const add = (table: 'cards' | 'steps' | 'links', record: object): Command => ({
  type: 'records.add',
  records: [{ table, record: record as never }],
});
const remove = (table: 'cards' | 'stages' | 'steps', id: string): Command => ({
  type: 'records.remove',
  records: [{ table, id }],
});

/** The same journey begun twice, and what each side did with it. */
function split(theirs: readonly Command[], mine: readonly Command[]) {
  const base = new Peer().seed(FILE).snapshot;
  const [there, here] = [new Peer().seed(FILE), new Peer().seed(FILE)];
  for (const command of theirs) there.do(command);
  for (const command of mine) here.do(command);
  const found = proposals(base, there.snapshot, here.snapshot);
  const take = (chosen: readonly Proposal[]) => {
    const bringing = bringOver(
      here.snapshot,
      there.snapshot,
      chosen.map(({ difference }) => difference),
      { base },
    );
    const plan = planInTurn(here.documents, bringing.commands);
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));
    applyOperations(here.documents, plan.value, here.origin);
    return bringing;
  };
  return { base, there, here, found, take };
}

const told = (found: readonly Proposal[]) =>
  found.map(({ difference, conflict }) => `${difference.key.replace('\n', ' ')} ${conflict ?? 'clean'}`);

/** Random work on the map alone. */
function work(peer: Peer, rng: ReturnType<typeof createRng>): void {
  for (let step = 0; step < 15; step++) {
    const command = randomCommand(peer.snapshot, rng);
    if (command && onlyMap(command)) peer.run(command);
  }
}

describe('bringing a branch’s changes over', () => {
  it('CMP-9 once all is taken nothing but an order is offered any more, whatever both have done; one step takes it back', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const rng = createRng(seed);
        const here = new Peer(1).seed(randomFile(rng));
        const base = here.snapshot;
        const there = here.fork(2);
        work(there, rng);
        work(here, rng);
        const was = dataOf(here.snapshot);
        const all = proposals(base, there.snapshot, here.snapshot).map(({ difference }) => difference);
        const { commands, left } = bringOver(here.snapshot, there.snapshot, all, { base });
        const plan = planInTurn(here.documents, commands);
        if (!plan.ok) throw new Error(JSON.stringify(plan.error));
        here.history.begin(null);
        applyOperations(here.documents, plan.value, here.origin);
        expectWholeFile(here.snapshot);
        const stay = new Set(left.map(({ key }) => key));
        // An order that both have changed may take a second time: those whom one stands before moved as well.
        const rest = proposals(base, there.snapshot, here.snapshot).filter(
          ({ difference }) =>
            !stay.has(difference.key) &&
            !(difference.kind === 'moved' && samePlain(difference.from, difference.to)),
        );
        expect(rest).toEqual([]);
        if (plan.value.length > 0) {
          taken += 1;
          here.history.undo();
          expectSame(dataOf(here.snapshot), was);
        }
        here.close();
        there.close();
      }),
      { numRuns: 20 },
    );
    expect(taken).toBeGreaterThan(5);
  });

  it('CMP-9 an order that was taken, and a measure that both have made, are settled', () => {
    const move = (id: string, before: string | null): Command => ({
      type: 'records.move',
      table: 'cards',
      ids: [id],
      before,
    });
    const measure = (id: string, value: number): Command => ({
      type: 'records.add',
      records: [{ table: 'measures', record: { id, card: 'a', metric: 'csat', value } }],
    });
    const { found, take, base, there, here } = split(
      [move('c', 'a'), measure('m1', 70)],
      [move('b', 'a'), move('c', 'b'), move('c', null), measure('m2', 60)],
    );
    expect(told(found).filter((one) => one.includes('measures'))).toEqual([
      expect.stringContaining('both-changed'),
    ]);
    take(found);
    expect(here.snapshot.measures.list.map(({ value }) => value)).toEqual([70]);
    expect(proposals(base, there.snapshot, here.snapshot)).toEqual([]);
  });

  it('CMP-9 takes what only they have changed, and leaves what only I have', () => {
    const { found, take, here } = split([set('a', { stake: 5 })], [set('b', { stake: 2 })]);
    expect(told(found)).toEqual(['=cards:a stake clean']);
    take(found);
    expect(here.snapshot.cards.get('a')?.stake).toBe(5);
    expect(here.snapshot.cards.get('b')?.stake).toBe(2);
    expect(here.snapshot.cards.get('a')?.title).toBe('The a card');
  });

  it('CMP-9 names what both have changed, and takes theirs only when it is chosen', () => {
    const { found, take, here } = split(
      [set('a', { stake: 5 }), type('b', 'New ')],
      [set('a', { stake: 2 }), type('b', 'Old ')],
    );
    expect(told(found)).toEqual(['=cards:a stake both-changed', '=cards:b title both-changed']);
    expect(found[0]?.here[0]).toMatchObject({ before: undefined, after: 2 });
    take(found.slice(1));
    expect(here.snapshot.cards.get('a')?.stake).toBe(2);
    expect(here.snapshot.cards.get('b')?.title).toBe('New The b card');
  });

  it('CMP-9 leaves out what both have done alike, and what was brought already', () => {
    const both = [set('a', { stake: 5 }), remove('cards', 'c')];
    const { found, take, base, there, here } = split([...both, type('b', 'New ')], both);
    expect(told(found)).toEqual(['=cards:b title clean']);
    take(found);
    expect(proposals(base, there.snapshot, here.snapshot)).toEqual([]);
  });

  it('CMP-10 what is gone here comes back whole, when it is chosen', () => {
    const { found, take, here } = split([set('a', { stake: 5 })], [remove('cards', 'a')]);
    expect(told(found)).toEqual(['=cards:a stake gone-here']);
    take(found);
    expect(here.snapshot.cards.get('a')).toMatchObject({ stake: 5, title: 'The a card', step: 's1' });
  });

  it('CMP-10 what is to go, and was worked on here, or has something new hanging on it, is a conflict', () => {
    const link = add('links', { id: 'k', from: 'a', to: 'b', kind: 'flow', label: '' });
    const { found } = split(
      [remove('cards', 'a'), remove('cards', 'c'), remove('stages', 'st')],
      [link, set('c', { stake: 1 }), add('steps', { id: 's3', stage: 'st', title: 'Mine' })],
    );
    expect(told(found)).toEqual([
      '-stages:st changed-here',
      '-steps:s1 clean',
      '-steps:s2 clean',
      '-cards:a changed-here',
      '-cards:c changed-here',
    ]);
  });

  it('CMP-10 what was put here into something that goes is a conflict, and goes back to where it is there', () => {
    const second = add('steps', { id: 's3', stage: 'st', title: 'Stays' });
    const into: Command = {
      type: 'records.move',
      table: 'steps',
      ids: ['s1'],
      place: { stage: 'other' },
      before: null,
    };
    const other: Command = {
      type: 'records.add',
      records: [{ table: 'stages', record: { id: 'other', title: 'Other', phase: 'after' } }],
    };
    const base = new Peer().seed(FILE);
    for (const command of [second, other]) base.do(command);
    const [there, here] = [base.fork(2), base.fork(3)];
    there.do(remove('stages', 'other'));
    there.do(type('a', 'New '));
    here.do(into);
    const found = proposals(base.snapshot, there.snapshot, here.snapshot);
    expect(told(found)).toEqual(['-stages:other changed-here', '=cards:a title clean']);
    const { commands, left } = bringOver(
      here.snapshot,
      there.snapshot,
      found.map(({ difference }) => difference),
      { base: base.snapshot },
    );
    expect(left).toEqual([]);
    const plan = planInTurn(here.documents, commands);
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));
    applyOperations(here.documents, plan.value, here.origin);
    expect(here.snapshot.stages.has('other')).toBe(false);
    expect(here.snapshot.steps.get('s1')?.stage).toBe('st');
    expect(here.snapshot.cards.get('a')?.title).toBe('New The a card');
  });

  it('CMP-7 of several without an id that are of the same, the one that says the same is the same', () => {
    const waiver = (reason: string) => ({ rule: 'SLA-3', where: [], reason, by: 'Kim', at: '2026-05-18' });
    const of = (...reasons: string[]) =>
      new Peer().seed({ ...FILE, waivers: reasons.map((reason) => waiver(reason)) }).snapshot;
    const base = of('one', 'two', 'three');
    const removed = compareMaps(base, of('one', 'three'));
    expect(removed).toMatchObject([{ kind: 'removed', record: { reason: 'two' } }]);
    expect(proposals(base, of('one', 'three'), of('two', 'three'))).toMatchObject([
      { difference: { kind: 'removed', record: { reason: 'two' } }, conflict: null },
    ]);
  });

  it('CMP-10 brings the step on which a new card stands, though only the card was chosen', () => {
    const { found, take, here } = split(
      [
        add('steps', { id: 's3', stage: 'st', title: 'Theirs' }),
        add('cards', { id: 'd', lane: 'l', step: 's3', title: 'D' }),
      ],
      [],
    );
    const { needed } = take(found.filter(({ difference }) => difference.table === 'cards'));
    expect(needed).toEqual([{ table: 'steps', id: 's3' }]);
    expect(here.snapshot.cards.get('d')?.step).toBe('s3');
  });

  it('CMP-10 is one step of undo, and merges with what a colleague types at the same moment', () => {
    const { found, base, there, here } = split([type('a', 'New '), set('b', { stake: 4 })], []);
    const colleague = here.fork();
    colleague.do({ ...type('a', '!'), index: 'The a card'.length } as Command);
    const { commands } = bringOver(
      here.snapshot,
      there.snapshot,
      found.map(({ difference }) => difference),
      { base },
    );
    const plan = planInTurn(here.documents, commands);
    if (!plan.ok) throw new Error('refused');
    here.history.begin(null);
    applyOperations(here.documents, plan.value, here.origin);
    meet(here, colleague);
    expect(colleague.snapshot.cards.get('a')?.title).toBe('New The a card!');
    expect(colleague.snapshot.cards.get('b')?.stake).toBe(4);
    here.history.undo();
    expect(here.snapshot.cards.get('a')?.title).toBe('The a card!');
    expect(here.snapshot.cards.get('b')?.stake).toBeUndefined();
    expect(here.history.canUndo).toBe(false);
  });
});

it('commands in turn are refused together', () => {
  const peer = new Peer().seed(FILE);
  const before = peer.snapshot;
  const plan = planInTurn(peer.documents, [set('a', { stake: 3 }), set('none', { stake: 3 })]);
  expect(plan).toMatchObject({ ok: false, error: [{ code: 'no-such-record' }] });
  expect(peer.snapshot.cards.get('a')).toBe(before.cards.get('a'));
});
