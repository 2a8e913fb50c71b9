import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { proposals, withGone } from '../../../../core/compare/index.ts';
import { applyOperations } from '../../../../core/doc/index.ts';
import { dataOf, expectSame, Peer } from '../../../../core/doc/testing/peer.ts';
import { journeyFileOf } from '../../../../core/interchange/index.ts';
import { type Command, snapshotOfPlain } from '../../../../core/model/index.ts';
import { createDesk } from './desk.ts';
import type { Answer, Request } from './messages.ts';

const FILE = {
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'Stay' },
  stages: [{ id: 'st', title: 'Stage', phase: 'before' }],
  steps: ['s1', 's2'].map((id) => ({ id, stage: 'st', title: id })),
  lanes: [{ id: 'l', role: 'touchpoint', title: 'Lane' }],
  cards: ['a', 'b', 'c'].map((id) => ({ id, lane: 'l', step: 's1', title: `The ${id} card` })),
};
const set = (id: string, stake: number): Command => ({
  type: 'records.set',
  targets: [{ table: 'cards', id }],
  patch: { stake },
});
const remove = (id: string): Command => ({ type: 'records.remove', records: [{ table: 'cards', id }] });

/** A desk to which every message goes as to another thread. */
function openDesk() {
  const answers: Answer[] = [];
  const waiting: (() => void)[] = [];
  const desk = createDesk(
    (answer) => answers.push(structuredClone(answer)),
    (run) => waiting.push(run),
  );
  let version = 0;
  const ask = (request: Request) => desk.handle(structuredClone(request));
  return {
    ask,
    /** Tells of all that the journey holds now. */
    tell: ({ documents: { map, library } }: Peer) =>
      ask({
        type: 'changed',
        version: ++version,
        map: [Y.encodeStateAsUpdate(map)],
        library: [Y.encodeStateAsUpdate(library)],
        clock: { now: 0, timeZone: 'UTC' },
      }),
    /** The last answer of a kind, once all that waits is done. */
    last: <K extends Answer['type']>(type: K) => {
      for (const run of waiting.splice(0)) run();
      return answers.findLast((answer): answer is Extract<Answer, { type: K }> => answer.type === type);
    },
  };
}
const textOf = (peer: Peer): string => JSON.stringify(journeyFileOf(peer.snapshot));

it('CMP-5 on another thread gives what is drawn, also while the journey goes on', () => {
  const [old, here] = [new Peer().seed(FILE), new Peer().seed(FILE)];
  const { ask, tell, last } = openDesk();
  ask({ type: 'read', name: 'before', text: textOf(old) });
  expect(last('read')?.head).toEqual({ title: 'Stay', origin: null });
  tell(here);
  ask({ type: 'begin', job: { kind: 'compare', before: 'before', after: 'live' } });
  expect(last('compared')).toMatchObject({ version: 1, differences: [], gone: {} });
  here.do(remove('b')).do(set('a', 4));
  tell(here);
  const found = last('compared');
  expect(found?.differences.map(({ key }) => key)).toEqual(['-cards:b', '=cards:a\nstake']);
  const both = withGone(here.snapshot, found?.gone ?? {});
  expect(both.cards.list.map(({ id, stake }) => [id, stake])).toEqual([
    ['a', 4],
    ['b', undefined],
    ['c', undefined],
  ]);
});

it('CMP-5 a state that is not live comes whole', () => {
  const old = new Peer().seed(FILE);
  const { ask, last } = openDesk();
  ask({ type: 'read', name: 'v', text: textOf(old) });
  ask({ type: 'begin', job: { kind: 'look', at: 'v' } });
  const whole = last('whole');
  expectSame(whole && dataOf(snapshotOfPlain(whole.snapshot)), dataOf(old.snapshot));
  ask({ type: 'read', name: 'x', text: '{"format":' });
  expect(last('read')?.head).toBeNull();
});

it('CMP-9 plans what was chosen on what the journey is by then, and brings nothing that has become a conflict', () => {
  const [old, there, here] = [new Peer().seed(FILE), new Peer().seed(FILE), new Peer().seed(FILE)];
  there.do(set('a', 5)).do(set('b', 5)).do(remove('c'));
  const { ask, tell, last } = openDesk();
  ask({ type: 'read', name: 'base', text: textOf(old) });
  ask({ type: 'read', name: 'theirs', text: textOf(there) });
  ask({ type: 'begin', job: { kind: 'merge', base: 'base', theirs: 'theirs' } });
  expect(last('compared')).toBeUndefined();
  tell(here);
  const offered = last('compared')?.proposals ?? [];
  expectSame(offered, structuredClone(proposals(old.snapshot, there.snapshot, here.snapshot)));
  here.do(set('b', 1));
  tell(here);
  const chosen = offered.map(({ difference: { key }, conflict }) => ({ key, conflict }));
  ask({ type: 'plan', ask: 7, chosen });
  const answer = last('planned');
  expect(answer).toMatchObject({ ask: 7, version: 2, planned: { ok: true, value: { count: 2, left: 0 } } });
  if (answer?.planned.ok) applyOperations(here.documents, answer.planned.value.operations, here.origin);
  expect(here.snapshot.cards.list.map(({ id, stake }) => [id, stake])).toEqual([
    ['a', 5],
    ['b', 1],
  ]);
});

it('what can’t be done is said, and the rest goes on', () => {
  const { ask, last } = openDesk();
  ask({ type: 'begin', job: { kind: 'look', at: 'nowhere' } });
  expect(last('failed')?.reason).toContain('nowhere');
  ask({ type: 'read', name: 'v', text: textOf(new Peer().seed(FILE)) });
  expect(last('read')?.head).not.toBeNull();
});
