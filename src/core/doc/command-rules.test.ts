import { describe, expect, it } from 'vitest';
import { type Command, gridOf, LIMITS, planCommand } from '../model/index.ts';
import { testCommand } from './testing/laws.ts';
import { Peer } from './testing/peer.ts';
import { smallFile } from './testing/small.ts';

const open = () => new Peer().seed(smallFile());
const refusal = (command: unknown, peer = open()): string[] => {
  const plan = planCommand(command as Command, peer.snapshot);
  expect(testCommand(peer, command as Command, null)).toBe(plan.ok);
  return plan.ok ? [] : plan.error.map(({ code, path }) => `${code} ${path}`);
};
const done = (command: Command, peer = open()): Peer => {
  expect(testCommand(peer, command, null)).toBe(true);
  return peer;
};
const add = (table: string, record: object, before?: string) => ({
  type: 'records.add',
  records: [{ table, record, ...(before ? { before } : {}) }],
});
const card = (id: string, more: object = {}) => ({ id, lane: 'touch', step: 'call', title: id, ...more });
const cell = (peer: Peer, lane = 'touch', step = 'call') =>
  gridOf(peer.snapshot)
    .cell(lane, step)
    .map(({ id }) => id);
const set = (table: string, id: string, patch: object) => ({
  type: 'records.set',
  targets: [{ table, id }],
  patch,
});

describe('CMD-5 what is no command is refused', () => {
  for (const odd of [
    null,
    5,
    'x',
    [],
    {},
    { type: 'records.destroy' },
    { type: 'records.add' },
    { type: 'records.add', records: [] },
  ]) {
    it(`CMD-5 ${JSON.stringify(odd)}`, () => expect(refusal(odd).length).toBeGreaterThan(0));
  }

  it('CMD-5 hostile data is refused or mended before it gets anywhere', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 50_000; i++) deep = [deep];
    const faults = (x: unknown) => {
      const plan = planCommand(add('cards', card('n', { x })) as Command, open().snapshot);
      return plan.ok ? [] : plan.error.map(({ code, path }) => `${code} ${path}`);
    };
    expect(faults(deep)[0]).toMatch(/^too-big /);
    expect(faults(Number.NaN)).toEqual(['wrong-type $.records[0].record.x']);
    const peer = done(
      JSON.parse(JSON.stringify(add('cards', card('n', { title: 'a' }))).replace('"a"', '"\\ud800"')),
    );
    expect(peer.snapshot.cards.get('n')?.title).toBe('\ufffd');
  });
});

describe('CMD-6 records.add', () => {
  it('CMD-6 puts records before another or at the end of their place', () => {
    const peer = open();
    done(add('cards', card('end')) as Command, peer);
    done(add('cards', card('mid'), 'c2') as Command, peer);
    done(add('cards', card('lost'), 'no such') as Command, peer);
    expect(cell(peer)).toEqual(['c1', 'mid', 'c2', 'end', 'lost']);
  });

  it('CMD-6 takes a group whose records refer to one another, each where it was meant', () => {
    const peer = open();
    const record = (table: string, one: object, before?: string) => ({ table, record: one, before });
    done(
      {
        type: 'records.add',
        records: [
          record('steps', { id: 's', stage: 'use', title: '' }, 'call'),
          record('cards', card('y', { step: 's' })),
          record('cards', card('x', { step: 's' }), 'y'),
          record('links', { id: 'xy', from: 'x', to: 'y', kind: 'flow' }),
          record('moments', {
            id: 'm',
            kind: 'pain',
            step: 's',
            card: 'x',
            title: '',
            intensity: 1,
            frequency: 1,
          }),
        ],
      } as Command,
      peer,
    );
    expect(cell(peer, 'touch', 's')).toEqual(['x', 'y']);
    expect(gridOf(peer.snapshot).steps.map(({ id }) => id)).toEqual(['look', 'pay', 's', 'call', 'wait']);
  });

  it('CMD-6 before neighbours of one key puts each exactly there', () => {
    const peer = open();
    for (const id of ['c1', 'c2']) {
      (peer.documents.map.getMap('cards').get(id) as { set(key: string, value: unknown): void }).set('at', {
        lane: 'touch',
        step: 'call',
        order: 'a0',
      });
    }
    const records = ['c1', 'c2'].map((before) => ({
      table: 'cards',
      record: card(`before-${before}`),
      before,
    }));
    done({ type: 'records.add', records } as Command, peer);
    expect(cell(peer)).toEqual(['before-c1', 'c1', 'before-c2', 'c2']);
  });

  const refused: Array<[string, unknown]> = [
    ['missing $.records[0].record.title', add('cards', { id: 'n', lane: 'touch', step: 'call' })],
    ['no-such-record $.records[0].record.lane', add('cards', card('n', { lane: 'gone' }))],
    [
      'no-such-record $.records[0].record.to',
      add('links', { id: 'n', from: 'c1', to: 'gone', kind: 'flow' }),
    ],
    ['duplicate-id $.records[0].record.id', add('cards', card('c1'))],
    ['duplicate-id $.records[0].record.id', add('lanes', { id: 'c1', role: 'notes', title: '' })],
    ['duplicate-id $.records[0].record.id', add('roles', { id: 'look', name: '' })],
    ['duplicate-id $.records[0].record.id', add('feelings', { persona: 'ann', step: 'call', score: 1 })],
    ['bad-format $.records[0].record.id', add('measures', { id: '~n', metric: 'csat', value: 1 })],
    ['missing $.records[0].record.id', add('measures', { metric: 'csat', value: 1 })],
    ['unknown-value $.records[0].table', add('journey', { id: 'x' })],
  ];
  for (const [fault, command] of refused)
    it(`CMD-6 ${fault}`, () => expect(refusal(command)).toEqual([fault]));

  it('CMD-6 one bad record refuses the whole group', () => {
    const records = [
      { table: 'cards', record: card('n') },
      { table: 'cards', record: card('n') },
    ];
    expect(refusal({ type: 'records.add', records })).toEqual(['duplicate-id $.records[1].record.id']);
  });

  it('CMD-6 keeps the limits', () => {
    const lanes = Array.from({ length: LIMITS.lanes }, (_, i) => ({
      table: 'lanes',
      record: { id: `n${i}`, role: 'notes', title: '' },
    }));
    expect(refusal({ type: 'records.add', records: lanes })).toEqual(
      [58, 59].map((at) => `too-many $.records[${at}].record`),
    );
  });

  it('CMD-6 an id that a record which can’t be read holds is taken', () => {
    const peer = open();
    peer.documents.map.getMap('cards').set('broken', 5);
    expect(refusal(add('cards', card('broken')), peer)).toEqual(['duplicate-id $.records[0].record.id']);
  });
});

describe('CMD-7 records.set', () => {
  it('CMD-7 sets facts of many records, and null takes one away', () => {
    const targets = ['c1', 'c2'].map((id) => ({ table: 'cards' as const, id }));
    const peer = done({ type: 'records.set', targets, patch: { stake: 4, tags: ['vip'] } });
    expect(peer.snapshot.cards.get('c2')).toMatchObject({ stake: 4, tags: ['vip'] });
    done({ type: 'records.set', targets, patch: { stake: null, tags: null } }, peer);
    expect(peer.snapshot.cards.get('c1')).not.toHaveProperty('stake');
    expect(peer.snapshot.cards.get('c1')?.tags).toEqual([]);
  });

  it('CMD-7 an unknown key of the live document’s own name reaches neither place nor order', () => {
    const peer = done(set('cards', 'c1', { at: { lane: 'back', step: 'pay' }, order: 'zz' }) as Command);
    expect(peer.snapshot.cards.get('c1')).toMatchObject({ lane: 'touch', step: 'call', order: 'zz' });
    done(set('lanes', 'touch', { order: 'zz', '~x': 1 }) as Command, peer);
    expect(peer.snapshot.lanes.list.map(({ id }) => id)).toEqual(['touch', 'back']);
  });

  const refused: Array<[string, unknown]> = [
    ['no-such-record $.targets', set('cards', 'gone', { stake: 1 })],
    ['too-big $.patch.stake', set('cards', 'c1', { stake: 9 })],
    ['missing $.patch.kind', set('moments', 'm1', { kind: null })],
    ['bad-format $.patch.title', set('cards', 'c1', { title: 'x' })],
    ['bad-format $.patch.lane', set('cards', 'c1', { lane: 'back' })],
    ['bad-format $.patch.id', set('cards', 'c1', { id: 'x' })],
    ['bad-format $.patch.step', set('feelings', 'ann|call', { step: 'pay' })],
    ['bad-format $.patch.lines', set('scripts', 'hello', { lines: [] })],
    ['bad-format $.patch.title', set('journey', 'j', { title: 'x' })],
    ['unknown-value $.patch.view', set('journey', 'j', { view: 'past' })],
    ['no-such-record $.patch.from', set('links', 'l1', { from: 'gone' })],
    ['no-such-record $.patch.moment', set('actions', 'a1', { moment: 'gone' })],
  ];
  for (const [fault, command] of refused)
    it(`CMD-7 ${fault}`, () => expect(refusal(command)).toEqual([fault]));

  it('CMD-7 references to the library may dangle', () => {
    expect(refusal(set('cards', 'c1', { owner: 'gone', slas: ['gone'] }))).toEqual([]);
  });
});

describe('CMD-8 records.move', () => {
  const move = (ids: string[], place?: object, before?: string | null) =>
    ({ type: 'records.move', table: 'cards', ids, ...(place ? { place } : {}), before }) as Command;

  it('CMD-8 moves within a place, in the order given, and before itself moves nothing', () => {
    const peer = open();
    done(add('cards', card('c4')) as Command, peer);
    done(move(['c4', 'c1'], {}, 'c2'), peer);
    expect(cell(peer)).toEqual(['c4', 'c1', 'c2']);
    done(move(['c1'], {}, 'c1'), peer);
    expect(cell(peer)).toEqual(['c4', 'c1', 'c2']);
    done(move(['c4', 'c2'], {}, 'c4'), peer);
    expect(cell(peer)).toEqual(['c4', 'c2', 'c1']);
    done(move(['c4', 'c4']), peer);
    expect(cell(peer)).toEqual(['c2', 'c1', 'c4']);
  });

  it('CMD-8 moves to another place; keys left out stay', () => {
    const peer = done(move(['c1', 'c3'], { step: 'pay' }));
    expect([cell(peer, 'touch', 'pay'), cell(peer, 'back', 'pay')]).toEqual([['c1'], ['c3']]);
    done(move(['c1', 'c3', 'c2'], { lane: 'back', step: 'look' }), peer);
    expect(cell(peer, 'back', 'look')).toEqual(['c1', 'c3', 'c2']);
  });

  it('CMD-8 null takes an optional part of the place away, never one that is needed', () => {
    const off = { type: 'records.move', table: 'moments', ids: ['m1'], place: { card: null } };
    expect(done(off as Command).snapshot.moments.get('m1')).not.toHaveProperty('card');
    expect(refusal({ ...off, place: { step: null } })).toEqual(['missing $.place.step']);
    expect(refusal(move(['c1'], { lane: null }))).toEqual(['missing $.place.lane']);
  });

  const refused: Array<[string, unknown]> = [
    ['no-such-record $.ids', move(['gone'])],
    ['no-such-record $.place.lane', move(['c1'], { lane: 'gone' })],
    ['no-such-record $.place.lane', move(['c1'], { lane: 'call' })],
    ['bad-format $.place.stage', move(['c1'], { stage: 'buy' })],
    [
      'bad-format $.place.lane',
      { type: 'records.move', table: 'lanes', ids: ['back'], place: { lane: 'touch' } },
    ],
    ['too-few $.ids', move([])],
  ];
  for (const [fault, command] of refused)
    it(`CMD-8 ${fault}`, () => expect(refusal(command)).toEqual([fault]));

  it('CMD-8 lanes, stages and steps move among their own', () => {
    const peer = done({ type: 'records.move', table: 'stages', ids: ['use'], before: 'buy' });
    done(
      { type: 'records.move', table: 'steps', ids: ['wait'], place: { stage: 'buy' }, before: 'pay' },
      peer,
    );
    expect(gridOf(peer.snapshot).steps.map(({ id }) => id)).toEqual(['call', 'look', 'wait', 'pay']);
  });
});

describe('CMD-9 records.remove', () => {
  const remove = (...records: Array<[string, string]>) =>
    ({ type: 'records.remove', records: records.map(([table, id]) => ({ table, id })) }) as Command;

  it('CMD-9 a card takes its links and measures along; its moments stay on the step', () => {
    const { snapshot } = done(remove(['cards', 'c1']));
    expect([snapshot.links.size, snapshot.measures.size, snapshot.moments.size]).toEqual([0, 0, 2]);
    expect(snapshot.moments.get('m1')).toMatchObject({ step: 'call' });
    expect(snapshot.moments.get('m1')).not.toHaveProperty('card');
  });

  it('CMD-9 a stage takes its steps and their feelings along, never a card', () => {
    const { snapshot } = done(remove(['stages', 'use']));
    expect([snapshot.steps.size, snapshot.feelings.size, snapshot.cards.size]).toEqual([2, 0, 3]);
    expect(gridOf(snapshot).unplaced.length).toBe(3);
  });

  it('CMD-9 a lane takes nothing along; a moment its actions', () => {
    expect(done(remove(['lanes', 'touch'])).snapshot.cards.size).toBe(3);
    expect(done(remove(['moments', 'm1'])).snapshot.actions.size).toBe(0);
  });

  it('CMD-9 what is gone already is passed over, as is what comes twice', () => {
    const peer = done(
      remove(['cards', 'gone'], ['cards', 'c1'], ['cards', 'c1'], ['links', 'l1'], ['moments', 'm1']),
    );
    expect(peer.snapshot.cards.size).toBe(2);
    expect(peer.snapshot.moments.size).toBe(1);
  });

  it('CMD-9 a standard that cards use may go: the references stay', () => {
    expect(done(remove(['slas', 'sla'])).snapshot.cards.get('c3')?.slas).toEqual(['sla']);
  });
});

describe('CMD-10 text.splice', () => {
  const splice = (
    table: string,
    id: string,
    key: string,
    index: number,
    removed: number,
    insert: string,
    line?: string,
  ) => ({ type: 'text.splice', target: { table, id }, key, index, remove: removed, insert, line }) as Command;

  it('CMD-10 changes prose of records, of the journey and of a script’s line', () => {
    expect(done(splice('cards', 'c1', 'title', 3, 1, '-')).snapshot.cards.get('c1')?.title).toBe('Hot-ine');
    expect(done(splice('cards', 'c1', 'body', 0, 0, 'new')).snapshot.cards.get('c1')?.body).toBe('new');
    expect(done(splice('journey', 'j', 'summary', 0, 0, '概要')).snapshot.journey.summary).toBe('概要');
    const { scripts } = done(splice('scripts', 'hello', 'text', 5, 3, 'morning', 'one')).snapshot.library;
    expect(scripts.get('hello')?.lines[0]?.text).toBe('Good morning');
  });

  const refused: Array<[string, Command]> = [
    ['no-such-record $.target', splice('cards', 'gone', 'title', 0, 0, 'x')],
    ['no-such-record $.target', splice('cards', 'c1', 'lane', 0, 0, 'x')],
    ['no-such-record $.target', splice('journey', 'j', 'view', 0, 0, 'x')],
    ['no-such-record $.target', splice('scripts', 'hello', 'text', 0, 0, 'x', 'gone')],
    ['no-such-record $.target', splice('scripts', 'hello', 'part', 0, 0, 'x', 'one')],
    ['no-such-record $.target', splice('cards', 'c1', 'text', 0, 0, 'x', 'one')],
    ['too-big $.index', splice('cards', 'c1', 'title', 8, 0, 'x')],
    ['too-big $.index', splice('cards', 'c1', 'title', 5, 3, 'x')],
    ['too-small $.index', splice('cards', 'c1', 'title', -1, 0, 'x')],
    ['too-long $.title', splice('cards', 'c1', 'title', 0, 0, 'x'.repeat(200))],
  ];
  for (const [fault, command] of refused)
    it(`CMD-10 ${fault}`, () => expect(refusal(command)).toEqual([fault]));

  it('CMD-10 never cuts a character in two', () => {
    const peer = done(splice('cards', 'c1', 'title', 0, 0, '😀'));
    expect(refusal(splice('cards', 'c1', 'title', 1, 0, 'x'), peer)).toEqual(['bad-format $.index']);
    expect(refusal(splice('cards', 'c1', 'title', 0, 1, 'x'), peer)).toEqual(['bad-format $.index']);
    done(splice('cards', 'c1', 'title', 0, 2, ''), peer);
  });

  it('CMD-10 a text that has grown too long can be shortened', () => {
    const peer = done(splice('cards', 'c1', 'title', 0, 0, 'x'.repeat(193)));
    expect(refusal(splice('cards', 'c1', 'title', 0, 0, 'x'), peer)).toEqual(['too-long $.title']);
    done(splice('cards', 'c1', 'title', 0, 5, 'y'), peer);
  });
});

describe('CMD-11 feelings.set', () => {
  const feel = (persona: string, step: string, score: number) =>
    ({ type: 'feelings.set', persona, step, score }) as Command;

  it('CMD-11 changes the one of the pair, or makes it', () => {
    const peer = done(feel('ann', 'call', 2.5));
    expect(peer.snapshot.feelings.get('ann|call')).toMatchObject({ score: 2.5, quote: 'Again?' });
    done(feel('ann', 'pay', -5), peer);
    expect(peer.snapshot.feelings.size).toBe(2);
  });

  it('CMD-11 refuses a step that is not there and a score out of range', () => {
    expect(refusal(feel('ann', 'gone', 1))).toEqual(['no-such-record $.step']);
    expect(refusal(feel('ann', 'call', 6))).toEqual(['too-big $.score']);
  });

  it('CMD-11 mends one whose score can’t be read', () => {
    const peer = open();
    (peer.documents.map.getMap('feelings').get('ann|call') as { set(key: string, value: unknown): void }).set(
      'score',
      'low',
    );
    expect(peer.snapshot.problems.length).toBe(1);
    peer.do(feel('ann', 'call', 1));
    expect(peer.snapshot.problems).toEqual([]);
    expect(peer.snapshot.feelings.get('ann|call')?.score).toBe(1);
  });
});

describe('CMD-12 lines.*', () => {
  const lines = (peer: Peer) => peer.snapshot.library.scripts.get('hello')?.lines.map(({ id }) => id);
  const line = (id: string) => ({ id, part: 'say', text: id });

  it('CMD-12 are added, moved, changed and removed', () => {
    const peer = done({ type: 'lines.add', script: 'hello', line: line('x'), before: 'two' } as Command);
    done({ type: 'lines.add', script: 'hello', line: line('y') } as Command, peer);
    expect(lines(peer)).toEqual(['one', 'x', 'two', 'y']);
    done({ type: 'lines.move', script: 'hello', line: 'y', before: 'one' }, peer);
    done({ type: 'lines.move', script: 'hello', line: 'one' }, peer);
    expect(lines(peer)).toEqual(['y', 'x', 'two', 'one']);
    done({ type: 'lines.move', script: 'hello', line: 'x', before: 'x' }, peer);
    expect(lines(peer)).toEqual(['y', 'x', 'two', 'one']);
    done({ type: 'lines.set', script: 'hello', line: 'x', part: 'action' }, peer);
    done({ type: 'lines.remove', script: 'hello', line: 'two' }, peer);
    expect(lines(peer)).toEqual(['y', 'x', 'one']);
  });

  it('CMD-12 refuse what is not there, twice there, or one too many', () => {
    for (const type of ['lines.set', 'lines.move', 'lines.remove']) {
      expect(refusal({ type, script: 'hello', line: 'gone', part: 'say' })).toEqual([
        'no-such-record $.script',
      ]);
      expect(refusal({ type, script: 'gone', line: 'one', part: 'say' })).toEqual([
        'no-such-record $.script',
      ]);
    }
    expect(refusal({ type: 'lines.add', script: 'gone', line: line('x') })).toEqual([
      'no-such-record $.script',
    ]);
    expect(refusal({ type: 'lines.add', script: 'hello', line: line('one') })).toEqual([
      'duplicate-id $.line.id',
    ]);
    expect(refusal({ type: 'lines.add', script: 'hello', line: line('~1') })).toEqual([
      'bad-format $.line.id',
    ]);
    const peer = open();
    const many = Array.from({ length: LIMITS.listItems }, (_, i) => line(`n${i}`));
    peer.do({
      type: 'records.add',
      records: [{ table: 'scripts', record: { id: 'full', name: '', kind: 'closing', lines: many } }],
    });
    expect(refusal({ type: 'lines.add', script: 'full', line: line('x') }, peer)).toEqual([
      'too-many $.line',
    ]);
  });

  it('CMD-12 a duplicated script has lines of its own', () => {
    const peer = open();
    const script = JSON.parse(JSON.stringify(peer.snapshot.library.scripts.get('hello')));
    done({ type: 'records.add', records: [{ table: 'scripts', record: { ...script, id: 'copy' } }] }, peer);
    done({ type: 'lines.remove', script: 'copy', line: 'one' }, peer);
    expect(lines(peer)).toEqual(['one', 'two']);
    expect(JSON.stringify(peer.documents.library.getMap('scripts').toJSON())).not.toContain('orderKey');
  });
});
