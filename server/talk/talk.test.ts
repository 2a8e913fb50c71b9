import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openTalk, readTalk } from '../../src/core/doc/index.ts';
import type { Speaker, TalkCommand } from '../../src/core/model/index.ts';
import type { User } from '../collab/index.ts';
import { recordEdits, say } from '../collab/testing/raw-client.ts';
import { openScene } from '../collab/testing/scene.ts';
import type { JourneyRow } from '../storage/index.ts';
import { createMemoryStorage } from '../storage/index.ts';
import { judgeTalk } from './index.ts';

const NOW = Date.parse('2026-03-02T09:00:00.000Z');
const at = '2026-03-02T08:59:00.000Z';
const TALK = 'talk:a';
const [ann, bob]: [Speaker, Speaker] = [
  { id: 'ann', name: 'ANN' },
  { id: 'bob', name: 'BOB' },
];
const { start: startServer, visit } = openScene();

const row: JourneyRow = {
  id: 'a',
  workspace: 'w',
  title: 'A',
  summary: '',
  locale: 'en',
  counts: {},
  hidden: false,
  maker: null,
  createdAt: 1,
  updatedAt: 1,
  deletedAt: null,
};

async function start(who: 'local' | User | null = null) {
  const storage = createMemoryStorage();
  await storage.workspaces.insert({ id: 'w', name: 'Team', createdAt: 1 }, []);
  await storage.journeys.insert(row, [{ name: TALK }]);
  const user = who === 'local' ? LOCAL : who;
  return startServer({
    storage,
    documents: [],
    judge: judgeTalk(() => NOW),
    ...(user && { authenticate: () => user }),
  });
}

const LOCAL: User = { id: 'local', name: 'me', role: 'owner', kind: 'local' };

/** A client with its own copy, which says in it whatever it likes. */
function speaker(server: Awaited<ReturnType<typeof start>>, name: string) {
  const client = visit(server, `${name}:commenter`, TALK);
  const doc = new Y.Doc();
  const edits = recordEdits(doc);
  const live = openTalk(doc);
  return {
    client,
    doc,
    run: (command: TalkCommand) => {
      const result = live.run(command);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
    },
    /** Sends what was done since; resolves when the server has looked at it. */
    send: async () => {
      client.send(...edits().map(say.edit));
      client.send(say.ask(doc));
      await client.next('answer');
      // Stands in the same queue, behind what has arrived.
      await server.rooms.change(TALK, () => {});
    },
    /** Takes what the server has. */
    follow: async () => {
      for (const part of (await server.rooms.read(TALK)).parts) Y.applyUpdate(doc, part);
      edits();
    },
  };
}

const open = (by: Speaker, body = 'Why?', mentions: Speaker[] = []): TalkCommand => ({
  type: 'thread.open',
  thread: 't',
  comment: 'c',
  anchor: { kind: 'point', x: 0, y: 0 },
  by,
  at,
  body,
  mentions,
});

const spoken = (server: Awaited<ReturnType<typeof start>>) =>
  server.rooms.view(TALK, (doc) =>
    readTalk(doc).threads.flatMap(({ comments, resolved }) =>
      comments.map(({ by, body }) => `${by.name}: ${body}${resolved ? ' (resolved)' : ''}`),
    ),
  );

describe('SYNC-13 nobody speaks in another’s name', () => {
  it('what somebody said as a guest stays their own when they have an account', async () => {
    const server = await start({
      id: 'bob',
      name: 'BOB',
      role: 'commenter',
      kind: 'person',
      formerly: ['gus'],
    });
    await server.rooms.change(TALK, (doc) => {
      for (const id of ['gus', 'ann']) {
        const live = openTalk(doc);
        live.run({ ...open({ id, name: id }), thread: `t-${id}`, comment: `c-${id}` } as TalkCommand);
        live.close();
      }
    });
    const b = speaker(server, 'bob');
    await b.client.next('ask');
    await b.follow();
    b.run({ type: 'comment.edit', comment: 'c-gus', body: 'Mine.', by: bob, at });
    await b.send();
    b.run({ type: 'comment.edit', comment: 'c-ann', body: 'Mine too.', by: bob, at });
    await b.send();
    expect(await spoken(server)).toEqual(['ann: Why?', 'gus: Mine.']);
  });

  it('who may comment opens, answers, reacts, resolves, and changes what is their own', async () => {
    const server = await start();
    const [a, b] = [speaker(server, 'ann'), speaker(server, 'bob')];
    await Promise.all([a.client.next('ask'), b.client.next('ask')]);
    a.run(open(ann));
    a.run({ type: 'comment.edit', comment: 'c', body: 'Why so long?', by: ann, at });
    await a.send();
    await b.follow();
    b.run({ type: 'comment.add', thread: 't', comment: 'r', body: 'The lift.', by: bob, at });
    b.run({ type: 'reaction.set', comment: 'c', reaction: 'like', on: true, by: bob });
    b.run({ type: 'thread.settle', thread: 't', resolved: true, by: bob, at });
    await b.send();
    expect(await spoken(server)).toEqual(['ANN: Why so long? (resolved)', 'BOB: The lift. (resolved)']);
  });

  it('a guest says that they are one, whatever they call themselves, and nobody else says so', async () => {
    const gus = { id: 'gus', name: 'ANN' };
    const server = await start({ ...gus, role: 'commenter', kind: 'guest' });
    const g = speaker(server, 'gus');
    await g.client.next('ask');
    g.run(open({ ...gus, guest: true }));
    g.run({ type: 'reaction.set', comment: 'c', reaction: 'like', on: true, by: { ...gus, guest: true } });
    await g.send();
    g.run({ type: 'comment.add', thread: 't', comment: 'x', body: 'As Ann', by: gus, at });
    await g.send();
    await server.rooms.view(TALK, (doc) => {
      const [thread] = readTalk(doc).threads;
      expect(thread?.comments.map(({ id, by }) => [id, by])).toEqual([['c', { ...gus, guest: true }]]);
      expect(thread?.comments[0]?.reactions[0]?.by).toEqual([{ ...gus, guest: true }]);
    });
    const other = await start();
    const a = speaker(other, 'ann');
    await a.client.next('ask');
    a.run(open({ ...ann, guest: true }));
    await a.send();
    expect(await spoken(other)).toEqual([]);
  });

  it('a reaction under an older name is taken back', async () => {
    const server = await start({ ...bob, role: 'commenter', kind: 'person', formerly: ['gus'] });
    const held = { comment: 'c', reaction: 'like' } as const;
    const before = [{ id: 'bob', name: 'Bobby' }, ann].map(
      (by) => ({ type: 'reaction.set', ...held, on: true, by }) as const,
    );
    for (const command of [open(ann), ...before]) {
      await server.rooms.change(TALK, (doc) => {
        const live = openTalk(doc);
        live.run(command);
        live.close();
      });
    }
    const b = speaker(server, 'bob');
    await b.client.next('ask');
    const reactions = () =>
      server.rooms.view(TALK, (doc) =>
        readTalk(doc)
          .comment('c')
          ?.reactions[0]?.by.map(({ name }) => name),
      );
    await b.follow();
    b.run({ type: 'reaction.set', ...held, on: false, by: bob });
    await b.send();
    expect(await reactions()).toEqual(['ANN']);
    b.run({ type: 'reaction.set', ...held, on: false, by: ann });
    await b.send();
    expect(await reactions()).toEqual(['ANN']);
  });

  const forged: [string, (mallory: ReturnType<typeof speaker>) => void][] = [
    [
      'a comment under another’s id',
      (m) => m.run({ type: 'comment.add', thread: 't', comment: 'x', body: 'I quit', by: ann, at }),
    ],
    [
      'a comment under another’s name',
      (m) =>
        m.run({
          type: 'comment.add',
          thread: 't',
          comment: 'x',
          body: 'I quit',
          by: { id: 'eve', name: 'ANN' },
          at,
        }),
    ],
    ['a thread in another’s name', (m) => m.run({ ...open(ann), thread: 'x', comment: 'y' } as TalkCommand)],
    ['another’s words', (m) => m.run({ type: 'comment.edit', comment: 'c', body: 'Never', by: ann, at })],
    [
      'another’s comment, deleted',
      (m) => m.run({ type: 'comment.delete', comment: 'c', by: { id: 'eve', name: 'EVE' }, at }),
    ],
    ['another’s comment, taken out', (m) => m.doc.getMap('comments').delete('c')],
    ['the thread, taken out', (m) => m.doc.getMap('threads').delete('t')],
    [
      'another’s comment, replaced by a copy',
      (m) => {
        const comments = m.doc.getMap<Y.Map<unknown>>('comments');
        comments.set('c', (comments.get('c') as Y.Map<unknown>).clone());
      },
    ],
    [
      'a place that isn’t its own',
      (m) =>
        (m.doc.getMap('threads').get('t') as Y.Map<unknown>).set('anchor', { kind: 'point', x: 9, y: 9 }),
    ],
    [
      'a reaction of another',
      (m) => m.run({ type: 'reaction.set', comment: 'c', reaction: 'like', on: true, by: ann }),
    ],
    ['who resolved it', (m) => m.run({ type: 'thread.settle', thread: 't', resolved: true, by: ann, at })],
    ['another root', (m) => m.doc.getMap('votes').set('x', 1)],
    ['what nobody can read', (m) => m.doc.getMap('comments').set('x', new Y.Map([['body', 'plain']]))],
    ['unknown keys', (m) => (m.doc.getMap('comments').get('c') as Y.Map<unknown>).set('html', '<script>')],
    [
      'a day to come',
      (m) =>
        m.run({
          type: 'comment.add',
          thread: 't',
          comment: 'x',
          body: 'First!',
          by: { id: 'eve', name: 'EVE' },
          at: '2099-01-01T00:00:00.000Z',
        }),
    ],
  ];

  it('whatever else is sent is not taken, live or offline, and the third time closes with 4403', async () => {
    const server = await start();
    const a = speaker(server, 'ann');
    await a.client.next('ask');
    a.run(open(ann));
    await a.send();
    const { seq } = await server.rooms.read(TALK);
    for (const [what, forge] of forged) {
      const eve = speaker(server, 'eve');
      await eve.client.next('ask');
      await eve.follow();
      forge(eve);
      await eve.send();
      eve.client.send(say.answer(Y.encodeStateAsUpdate(eve.doc)));
      await eve.client.roundTrip();
      expect([what, (await server.rooms.read(TALK)).seq]).toEqual([what, seq]);
      eve.client.close();
    }
    const eve = speaker(server, 'eve');
    await eve.client.next('ask');
    for (const value of [1, 2, 3]) eve.doc.getMap('votes').set('x', value);
    await eve.send().catch(() => undefined);
    expect(await eve.client.closed).toBe(4403);
    expect(await spoken(server)).toEqual(['ANN: Why?']);
  });

  it('what was refused takes nothing of others along that comes in the same commit', async () => {
    const server = await start();
    const [a, eve] = [speaker(server, 'ann'), speaker(server, 'eve')];
    await Promise.all([a.client.next('ask'), eve.client.next('ask')]);
    a.run(open(ann, 'Why?', [bob]));
    eve.run({ ...open(ann), thread: 'x', comment: 'y' } as TalkCommand);
    await Promise.all([a.send(), eve.send()]);
    expect(await spoken(server)).toEqual(['ANN: Why?']);
    expect((await server.storage.inbox.list('bob', 5)).map(({ comment }) => comment)).toEqual(['c']);
  });

  it('mentions reach the inbox with the comment, follow it, and never name oneself', async () => {
    const server = await start();
    const a = speaker(server, 'ann');
    await a.client.next('ask');
    a.run(open(ann, 'Look, @BOB and @CY', [bob, { id: 'cy', name: 'CY' }, ann]));
    await a.send();
    const inbox = async (person: string) => await server.storage.inbox.list(person, 5);
    expect(await inbox('bob')).toMatchObject([
      { journey: 'a', thread: 't', by: 'ANN', excerpt: 'Look, @BOB and @CY' },
    ]);
    expect([(await inbox('cy')).length, (await inbox('ann')).length]).toEqual([1, 0]);
    a.run({
      type: 'comment.edit',
      comment: 'c',
      body: 'Look, @CY',
      mentions: [{ id: 'cy', name: 'CY' }],
      by: ann,
      at,
    });
    await a.send();
    expect([(await inbox('bob')).length, (await inbox('cy'))[0]?.excerpt]).toEqual([0, 'Look, @CY']);
    a.run({ type: 'comment.delete', comment: 'c', by: ann, at });
    await a.send();
    expect(await inbox('cy')).toEqual([]);
  });

  it('at one machine people say who they are, and are still not the server’s strangers', async () => {
    const server = await start('local');
    const a = speaker(server, 'x');
    await a.client.next('ask');
    a.run(open({ id: 'local:Mei', name: 'Mei' }));
    await a.send();
    a.run({ ...open(ann), thread: 'x', comment: 'y' } as TalkCommand);
    await a.send();
    expect(await spoken(server)).toEqual(['Mei: Why?']);
  });
});
