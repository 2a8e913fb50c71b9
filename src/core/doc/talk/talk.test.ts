import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { mayTalk, REACTIONS, type Speaker, type TalkCommand, type TalkSnapshot } from '../../model/index.ts';
import { createRng, type Rng } from '../../model/testing/random.ts';
import { type LiveTalk, openTalk, readTalk, watchTalk } from '../index.ts';

const START = Date.parse('2026-03-02T09:00:00.000Z');

class Person {
  readonly doc = new Y.Doc();
  readonly live: LiveTalk;
  readonly me: Speaker;
  clock = START;

  constructor(name: string) {
    this.me = { id: name.toLowerCase(), name };
    this.live = openTalk(this.doc, () => this.clock);
  }

  get act() {
    this.clock += 1_000;
    return { by: this.me, at: new Date(this.clock).toISOString() };
  }

  do(command: TalkCommand): this {
    const result = this.live.run(command);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return this;
  }

  open(thread: string, body = 'Why so long?', anchor: unknown = { kind: 'record', table: 'cards', id: 'c' }) {
    return this.do({
      type: 'thread.open',
      thread,
      comment: `${thread}-1`,
      anchor: anchor as never,
      body,
      ...this.act,
    });
  }

  get data() {
    return dataOf(this.live.snapshot());
  }
}

const dataOf = ({ threads, size }: TalkSnapshot) => ({ threads, size });

/** What is said, without when it was last touched. */
const saidOf = ({ threads }: TalkSnapshot) =>
  threads.map(({ id, resolved, comments }) => ({
    id,
    resolved,
    comments: comments.map(({ edited: _, at: __, ...rest }) => rest),
  }));

function meet(...people: Person[]): void {
  for (const a of people)
    for (const b of people)
      if (a !== b) Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)));
}

function two(): [Person, Person] {
  const [a, b] = [new Person('Ana'), new Person('Bo')];
  a.open('t');
  meet(a, b);
  return [a, b];
}

function randomCommand(person: Person, rng: Rng): TalkCommand {
  const { threads } = person.live.snapshot();
  const act = person.act;
  const said = {
    body: `${rng.text(20)}.`,
    mentions: rng.chance(0.3) ? [{ id: 'bo', name: 'Bo' }] : [],
  };
  const thread = threads.length > 0 ? rng.pick(threads) : null;
  if (!thread || rng.chance(0.15)) {
    const anchor = { kind: 'point' as const, x: rng.int(100), y: 0 };
    return { type: 'thread.open', thread: rng.id(), comment: rng.id(), anchor, ...said, ...act };
  }
  const own = thread.comments.filter(({ by, deleted }) => by.id === person.me.id && !deleted);
  if (own.length > 0 && rng.chance(0.4)) {
    const comment = rng.pick(own).id;
    return rng.chance(0.4)
      ? { type: 'comment.delete', comment, ...act }
      : { type: 'comment.edit', comment, ...said, ...act };
  }
  if (rng.chance(0.2))
    return { type: 'thread.settle', thread: thread.id, resolved: !thread.resolved, ...act };
  const comment = rng.pick(thread.comments).id;
  if (rng.chance(0.3))
    return {
      type: 'reaction.set',
      comment,
      reaction: rng.pick(REACTIONS),
      on: rng.chance(0.7),
      by: person.me,
    };
  return { type: 'comment.add', thread: thread.id, comment: rng.id(), ...said, ...act };
}

describe('DOC-16 comments', () => {
  it('stand in the order in which they were made, whatever two clocks say', () => {
    const [a, b] = two();
    b.clock -= 60 * 60_000;
    b.do({ type: 'comment.add', thread: 't', comment: 'r1', body: 'The lift.', ...b.act });
    meet(a, b);
    a.clock -= 2 * 60 * 60_000;
    a.do({ type: 'comment.add', thread: 't', comment: 'r2', body: 'Which?', ...a.act });
    expect(
      a.live
        .snapshot()
        .thread('t')
        ?.comments.map(({ id }) => id),
    ).toEqual(['t-1', 'r1', 'r2']);
  });

  it('a deleted one leaves a trace without its words, and its thread goes with the last one', () => {
    const [a, b] = two();
    b.do({ type: 'comment.add', thread: 't', comment: 'r', body: 'The lift.', ...b.act });
    meet(a, b);
    a.do({ type: 'comment.delete', comment: 't-1', ...a.act });
    const [trace, reply] = a.live.snapshot().thread('t')?.comments ?? [];
    expect([trace?.body, trace?.deleted?.by, reply?.body]).toEqual(['', a.me, 'The lift.']);
    expect(a.doc.getMap('comments').toJSON()).toMatchObject({ 't-1': { body: '' } });
    meet(a, b);
    b.do({ type: 'comment.delete', comment: 'r', ...b.act });
    expect(b.live.snapshot().threads).toEqual([]);
    expect(b.live.undo()).toBe(true);
    expect(b.live.snapshot().threads).toHaveLength(1);
  });

  it('a reply that crosses the deletion of its thread’s only comment keeps the thread', () => {
    const [a, b] = two();
    a.do({ type: 'comment.delete', comment: 't-1', ...a.act });
    b.do({ type: 'comment.add', thread: 't', comment: 'r', body: 'The lift.', ...b.act });
    meet(a, b);
    expect(a.data).toEqual(b.data);
    expect(a.live.snapshot().threads[0]?.comments.map(({ body }) => body)).toEqual(['', 'The lift.']);
  });

  it('reactions at once both count, each of a person once', () => {
    const [a, b] = two();
    for (const one of [a, b])
      one.do({ type: 'reaction.set', comment: 't-1', reaction: 'like', on: true, by: one.me });
    a.do({ type: 'reaction.set', comment: 't-1', reaction: 'like', on: true, by: a.me });
    meet(a, b);
    expect(a.live.snapshot().comment('t-1')?.reactions).toEqual([{ kind: 'like', by: [a.me, b.me] }]);
    expect(b.live.undo()).toBe(true);
    expect(b.live.snapshot().comment('t-1')?.reactions).toEqual([{ kind: 'like', by: [a.me] }]);
  });

  it('undo is one’s own: another’s later work stays', () => {
    const [a, b] = two();
    a.do({
      type: 'comment.edit',
      comment: 't-1',
      body: 'Why so very long?',
      mentions: [{ id: 'bo', name: 'Bo' }],
      ...a.act,
    });
    meet(a, b);
    b.do({ type: 'comment.add', thread: 't', comment: 'r', body: 'The lift.', ...b.act });
    b.do({ type: 'thread.settle', thread: 't', resolved: true, ...b.act });
    meet(a, b);
    expect(a.live.undo()).toBe(true);
    const thread = a.live.snapshot().thread('t');
    expect([thread?.resolved, thread?.comments.map(({ body }) => body)]).toEqual([
      true,
      ['Why so long?', 'The lift.'],
    ]);
    expect(thread?.comments[0]?.mentions).toEqual([]);
    expect(a.live.undo()).toBe(true);
    expect(
      a.live
        .snapshot()
        .thread('t')
        ?.comments.map(({ body }) => body),
    ).toEqual(['', 'The lift.']);
    expect([a.live.undo(), a.live.redo(), a.live.redo(), a.live.redo()]).toEqual([false, true, true, false]);
  });

  it('what can’t be read is kept out and left as it is; words without their thread are not lost', () => {
    const [a] = two();
    a.doc.getMap('threads').set('odd', new Y.Map([['anchor', { kind: 'moon' }]]));
    a.doc.getMap('comments').set('bare', 5);
    a.doc.getMap('reactions').set('["t-1","x","nonsense"]', { name: 'X' });
    expect(a.live.snapshot().threads).toHaveLength(1);
    a.doc.getMap('threads').delete('t');
    expect(a.live.snapshot().threads[0]).toMatchObject({ id: 't', anchor: null });
    expect(a.data).toEqual(dataOf(readTalk(a.doc)));
  });

  it('commands are refused with a reason and change nothing', () => {
    const [a] = two();
    const before = a.data;
    const codes = (command: TalkCommand) => {
      const result = a.live.run(command);
      return result.ok ? [] : result.error.map(({ code }) => code);
    };
    expect(codes({ type: 'comment.add', thread: 'none', comment: 'x', body: 'a', ...a.act })).toEqual([
      'no-such-record',
    ]);
    expect(codes({ type: 'comment.add', thread: 't', comment: 't-1', body: 'a', ...a.act })).toEqual([
      'duplicate-id',
    ]);
    expect(codes({ type: 'comment.edit', comment: 't-1', body: ' \n', ...a.act })).toEqual(['too-few']);
    const long = '字'.repeat(20_001);
    expect(codes({ type: 'comment.edit', comment: 't-1', body: long, ...a.act })).toEqual(['too-long']);
    expect(a.data).toEqual(before);
    a.doc.getMap('meta').set('version', 99);
    expect(codes({ type: 'comment.delete', comment: 't-1', ...a.act })).toEqual(['newer-version']);
  });

  it('threads that nothing has happened to stay the same objects', () => {
    const [a, b] = two();
    b.clock += 60_000;
    b.open('other');
    meet(a, b);
    const [first, second] = a.live.snapshot().threads;
    b.do({ type: 'comment.add', thread: 't', comment: 'r', body: 'x', ...b.act });
    meet(a, b);
    const after = a.live.snapshot().threads;
    expect([after[0] === first, after[1] === second, Object.isFrozen(after[0]?.comments[0]?.by)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.each([1, 2, 3, 4])('obey the laws of commands, seed %i', (seed) => {
    const rng = createRng(seed);
    const [a, b, c] = [new Person('Ana'), new Person('Bo'), new Person('Cy')];
    const people = [a, b, c];
    // What the server would think of it: everybody's honest work is let through.
    const watch = watchTalk(a.doc);
    for (let step = 0; step < 120; step++) {
      const person = rng.pick(people);
      const command = randomCommand(person, rng);
      expect(JSON.parse(JSON.stringify(command))).toEqual(command);
      const before = saidOf(person.live.snapshot());
      const result = person.live.run(command);
      const after = saidOf(person.live.snapshot());
      if (!result.ok) expect(after).toEqual(before);
      else if (JSON.stringify(after) !== JSON.stringify(before) && rng.chance(0.3)) {
        const isMaking = command.type === 'thread.open' || command.type === 'comment.add';
        expect(person.live.undo()).toBe(true);
        if (!isMaking) expect(saidOf(person.live.snapshot())).toEqual(before);
        expect(person.live.redo()).toBe(true);
        expect(saidOf(person.live.snapshot())).toEqual(after.map((one) => expect.objectContaining(one)));
      }
      expect(dataOf(person.live.snapshot())).toEqual(dataOf(readTalk(person.doc)));
      if (person !== a && rng.chance(0.4)) {
        watch.changes();
        Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(a.doc)));
        const voice = {
          isOwn: (id: string) => id === person.me.id,
          isNow: (speaker: Speaker) => speaker.id === person.me.id && speaker.name === person.me.name,
        };
        const ground = { ...watch, threads: watch.threads, now: person.clock };
        const refused = watch.changes().filter((change) => !mayTalk(change, voice, ground));
        expect(refused).toEqual([]);
        Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(person.doc)));
      }
    }
    meet(...people);
    meet(...people);
    for (const person of people) expect(person.data).toEqual(a.data);
    expect(a.data).toEqual(dataOf(readTalk(a.doc)));
  });
});
