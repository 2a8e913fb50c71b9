import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodePresence, Reader } from './bytes.ts';
import { encode, type Received, recordEdits, say } from './testing/raw-client.ts';
import { docName, openScene } from './testing/scene.ts';
import type { Access } from './types.ts';

const { start, visit } = openScene();

function editor() {
  const doc = new Y.Doc();
  const edits = recordEdits(doc);
  let count = 0;
  return {
    doc,
    edit: () => {
      doc.getMap('cards').set('x', count++);
      return edits().map(say.edit);
    },
  };
}

describe('a viewer', () => {
  it('SYNC-6 is refused live edits, and closed with 4403 at the third', async () => {
    const server = await start();
    const bob = visit(server, 'bob:editor');
    const eve = visit(server, 'eve:viewer');
    await Promise.all([bob.roundTrip(), eve.opened]);
    const { edit } = editor();
    eve.send(...edit(), ...edit());
    await eve.roundTrip();
    eve.send(...edit());
    expect(await eve.closed).toBe(4403);
    await bob.roundTrip();
    expect(bob.kinds()).not.toContain('edit');
    expect((await server.rooms.read(docName)).seq).toBe(0);
  });

  it('SYNC-6 who used to edit keeps the socket, and the offline edits are not taken', async () => {
    const server = await start();
    const eve = visit(server, 'eve:viewer');
    await eve.opened;
    const { doc, edit } = editor();
    edit();
    for (let i = 0; i < 5; i++) eve.send(say.answer(Y.encodeStateAsUpdate(doc)));
    eve.send(say.ask(new Y.Doc()));
    await eve.next('answer');
    expect((await server.rooms.read(docName)).seq).toBe(0);
    expect(eve.kinds()).not.toContain('ask');
  });

  it('SYNC-6 sees what others do', async () => {
    const server = await start();
    const eve = visit(server, 'eve:viewer');
    const bob = visit(server, 'bob:editor');
    await Promise.all([eve.roundTrip(), bob.opened]);
    bob.send(...editor().edit());
    await eve.next('edit');
  });
});

describe('rights that change', () => {
  async function scene() {
    const rights: Record<string, Access> = { ann: 'edit', bob: 'edit' };
    const server = await start({ authorize: (user) => rights[user.id] ?? 'none' });
    const ann = visit(server, 'ann:');
    const bob = visit(server, 'bob:');
    await Promise.all([ann.next('ask'), bob.next('ask')]);
    return { rights, server, ann, bob };
  }

  it.each([
    ['none', 4403],
    ['gone', 4404],
  ] as const)('SYNC-6 to %s close the socket at once, and only that one', async (access, code) => {
    const { rights, server, ann, bob } = await scene();
    rights.ann = access;
    await server.rooms.recheck(docName, 'ann');
    expect(await ann.closed).toBe(code);
    await bob.roundTrip();
  });

  it('SYNC-6 to view refuse the next edit, and back to edit ask for what was missed', async () => {
    const { rights, server, ann } = await scene();
    const { doc, edit } = editor();
    rights.ann = 'view';
    await server.rooms.recheck(docName);
    ann.send(...edit());
    await ann.roundTrip();
    expect((await server.rooms.read(docName)).seq).toBe(0);
    rights.ann = 'edit';
    await server.rooms.recheck();
    const { content: vector } = await ann.next('ask');
    ann.send(say.answer(Y.encodeStateAsUpdate(doc, vector)), say.confirm('c'));
    await ann.next('confirm');
    expect((await server.rooms.read(docName)).seq).toBe(1);
  });

  it('SYNC-6 are told to who has said that it understands, and whether all that it holds has arrived', async () => {
    const { rights, server, ann } = await scene();
    const bob = visit(server, 'bob:', `${docName}?epoch=0`);
    expect((await bob.next('right')).content).toHaveLength(0);
    await bob.next('ask');
    const { doc, edit } = editor();
    bob.send(...edit(), say.confirm('c'));
    await bob.next('confirm');
    rights.ann = 'view';
    rights.bob = 'view';
    await server.rooms.recheck(docName);
    const { content } = await bob.next('right');
    expect(Y.decodeStateVector(content).get(doc.clientID)).toBe(1);
    const again = visit(server, 'bob:', `${docName}?epoch=1`);
    expect((await again.next('right')).content).toEqual(content);
    rights.bob = 'edit';
    await server.rooms.recheck(docName);
    expect((await bob.next('right')).content).toHaveLength(0);
    await ann.roundTrip();
    expect(ann.kinds()).not.toContain('right');
  });

  it('SYNC-6 everyone is sent out of a document that goes to the bin', async () => {
    const { server, ann, bob } = await scene();
    server.rooms.evict(docName);
    expect(await Promise.all([ann.closed, bob.closed])).toEqual([4404, 4404]);
  });
});

describe('an older version restored', () => {
  it('SYNC-10 edits wait while it is put in the document’s place, and are confirmed only if it is not', async () => {
    const server = await start();
    const ann = visit(server);
    await ann.opened;
    const { edit } = editor();
    const inside = () => server.rooms.read(docName).then(({ seq }) => seq);
    ann.send(...edit(), say.confirm('a'));
    await ann.next('confirm');
    const seen = await server.rooms.hold(docName, async () => {
      ann.send(...edit(), say.confirm('b'));
      await ann.roundTrip();
      return inside();
    });
    expect(seen).toBe(1);
    expect(Buffer.from((await ann.next('confirm')).content).toString()).toBe('b');
    expect(await inside()).toBe(2);

    const older = { bytes: Y.encodeStateAsUpdate(new Y.Doc()), vector: null };
    const late = server.rooms.hold(docName, async () => {
      ann.send(...edit(), say.confirm('c'));
      await ann.roundTrip();
      const change = server.rooms.change(docName, (doc) => doc.getMap('cards').set('y', 1));
      expect(await server.rooms.replace(docName, older, await inside())).toEqual({ epoch: 2, seq: 3 });
      return change;
    });
    expect(await ann.closed).toBe(4409);
    // The server's own edit is one of the document that is there now.
    expect(await late).toEqual({ epoch: 2, seq: 4 });
    expect(await server.rooms.view(docName, (doc) => doc.getMap('cards').toJSON())).toEqual({ y: 1 });
    expect(ann.kinds().filter((kind) => kind === 'confirm')).toHaveLength(2);
  });

  it('SYNC-10 has a new epoch, and the clients of the old one are told', async () => {
    const server = await start();
    const ann = visit(server);
    await ann.opened;
    ann.send(...editor().edit(), say.confirm('c'));
    await ann.next('confirm');
    const older = new Y.Doc();
    older.getMap('cards').set('x', 'old');
    const content = { bytes: Y.encodeStateAsUpdate(older), vector: null };
    expect(await server.rooms.replace(docName, content)).toEqual({ epoch: 2, seq: 2 });
    expect(await ann.closed).toBe(4409);
    expect(await visit(server, 'ann:editor', `${docName}?epoch=1`).closed).toBe(4409);
    const back = visit(server, 'ann:editor', `${docName}?epoch=2`);
    await back.next('ask');
    // Who has no copy yet is told of which epoch the one is that comes; who doesn't ask is not.
    for (const client of [back, visit(server, 'ann:editor', `${docName}?epoch=0`)]) {
      expect([...(await client.next('epoch')).content]).toEqual([2]);
      expect(client.kinds()[0]).toBe('epoch');
    }
    const stock = visit(server);
    await stock.next('ask');
    expect(stock.kinds()).not.toContain('epoch');
    expect(await server.rooms.view(docName, (doc) => doc.getMap('cards').get('x'))).toBe('old');
    await expect(server.rooms.replace('journey:none', content)).rejects.toThrow('No such document');
  });
});

function entryOf({ content }: Received) {
  const reader = new Reader(content);
  reader.uint();
  return {
    id: reader.uint(),
    clock: reader.uint(),
    state: JSON.parse(Buffer.from(reader.view()).toString()),
  };
}

describe('what the others see of somebody', () => {
  it('RIGHT-11 is the role that the policy gives there, and the new one as soon as it has changed', async () => {
    const roles: Record<string, string> = { ann: 'editor', gus: 'commenter' };
    const server = await start({
      authorize: ({ id }) => ({ access: 'edit', role: roles[id] ?? '' }),
      limits: { presenceMs: 0 },
    });
    const ann = visit(server, 'ann:owner');
    const gus = visit(server, 'gus:owner');
    await Promise.all([ann.next('ask'), gus.next('ask')]);
    const hello = { user: { id: 'ann', name: 'The boss', role: 'owner' } };
    gus.send(encode([1], encodePresence([{ id: 7, clock: 1, json: JSON.stringify(hello) }])));
    const shown = { user: { id: 'gus', name: 'GUS', role: 'commenter' } };
    expect(entryOf(await ann.next('presence'))).toEqual({ id: 7, clock: 1, state: shown });
    roles.gus = 'viewer';
    await server.rooms.recheck(docName, 'gus');
    const later = { user: { id: 'gus', name: 'GUS', role: 'viewer' } };
    expect(entryOf(await ann.next('presence'))).toEqual({ id: 7, clock: 2, state: later });
  });
});

describe('somebody who comes in while rights change', () => {
  it('RIGHT-10 is let in by what they are afterwards', async () => {
    let answer: (access: Access) => void = () => {};
    let asked = 0;
    const server = await start({
      authorize: () => {
        asked += 1;
        return asked > 1 ? 'none' : new Promise((resolve) => (answer = resolve));
      },
    });
    const ann = visit(server);
    await ann.opened;
    await expect.poll(() => asked).toBe(1);
    await server.rooms.recheck();
    answer('edit');
    expect(await ann.closed).toBe(4403);
  });

  it('RIGHT-10 a later answer counts, however long an earlier one takes', async () => {
    const waiting: ((access: Access) => void)[] = [];
    let isSlow = false;
    const server = await start({
      authorize: () => (isSlow ? new Promise((resolve) => waiting.push(resolve)) : 'edit'),
    });
    const ann = visit(server);
    await ann.next('ask');
    isSlow = true;
    const rechecks = [server.rooms.recheck(docName), server.rooms.recheck(docName)];
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.('view');
    waiting[0]?.('edit');
    await Promise.all(rechecks);
    ann.send(...editor().edit());
    await ann.roundTrip();
    expect((await server.rooms.read(docName)).seq).toBe(0);
  });
});
