import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createMemoryStorage, openSqliteStorage, StorageError } from '../storage/index.ts';
import { HeldStorage } from './testing/held-storage.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { recordEdits, say } from './testing/raw-client.ts';
import { docName, openScene } from './testing/scene.ts';
import { startServer } from './testing/server.ts';
import { until } from './testing/stock-client.ts';

const { start, visit, stock, newFile } = openScene();

describe('stock y-websocket clients', () => {
  it('SYNC-1 converge over a real database, and a newcomer finds everything', async () => {
    const server = await start({ storage: openSqliteStorage({ file: newFile() }) });
    const clients = ['ann', 'bob', 'cy'].map((id) => stock(server, `${id}:editor`));
    await Promise.all(clients.map(({ synced }) => synced));
    clients.forEach(({ doc }, who) => {
      for (let i = 0; i < 50; i++) doc.getMap('cards').set(`${who}-${i}`, i);
      doc.getText('title').insert(0, `hello ${who} `);
    });
    const whole = (doc: Y.Doc) => doc.getMap('cards').size === 150 && doc.getText('title').length === 24;
    await Promise.all(clients.map(({ doc }) => until(doc, whole)));
    const late = stock(server);
    await late.synced;
    for (const { doc } of clients) {
      expect(late.doc.getText('title').toString()).toBe(doc.getText('title').toString());
      expect(late.doc.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON());
    }
  });

  it('merge what was written offline when they come back', async () => {
    const server = await start();
    const ann = stock(server);
    await ann.synced;
    ann.provider.disconnect();
    ann.doc.getMap('cards').set('offline', 1);
    const bob = stock(server, 'bob:editor');
    await bob.synced;
    bob.doc.getMap('cards').set('online', 1);
    ann.provider.connect();
    await Promise.all([ann, bob].map(({ doc }) => until(doc, (one) => one.getMap('cards').size === 2)));
  });

  it('find everything after a restart of the server', async () => {
    const file = newFile();
    const first = await startServer({ storage: openSqliteStorage({ file }) });
    const ann = stock(first);
    await ann.synced;
    const witness = stock(first, 'cy:editor');
    for (let i = 0; i < 20; i++) ann.doc.getMap('cards').set(`${i}`, i);
    await until(witness.doc, (doc) => doc.getMap('cards').size === 20);
    await first.rooms.change(docName, (doc) => doc.getMap('cards').set('by server', true));
    ann.destroy();
    witness.destroy();
    await first.stop();
    const second = await start({ storage: openSqliteStorage({ file }), documents: [] });
    const bob = stock(second, 'bob:editor');
    await bob.synced;
    expect(bob.doc.getMap('cards').size).toBe(21);
  });
});

describe('commit, then broadcast, then acknowledge', () => {
  async function scene() {
    const held = new HeldStorage(createMemoryStorage());
    const server = await start({ storage: held.storage });
    const ann = visit(server, 'ann:editor');
    const bob = visit(server, 'bob:editor');
    await Promise.all([ann.roundTrip(), bob.roundTrip()]);
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    doc.getMap('cards').set('x', 1);
    ann.send(...edits().map(say.edit), say.confirm('1'));
    await held.waiting();
    await Promise.all([ann.roundTrip(), bob.roundTrip()]);
    return { held, server, ann, bob, doc, edits };
  }

  it('SYNC-1 nobody sees an edit that is not committed', async () => {
    const { held, server, ann, bob } = await scene();
    expect(bob.kinds()).not.toContain('edit');
    expect(ann.kinds()).not.toContain('confirm');
    held.release();
    const { content } = await bob.next('edit');
    const seen = new Y.Doc();
    Y.applyUpdate(seen, content);
    expect(seen.getMap('cards').get('x')).toBe(1);
    expect((await server.storage.documents.head(docName))?.head).toBe(1);
    await ann.next('confirm');
  });

  it('SYNC-1 a newcomer does not see it either', async () => {
    const { held, server } = await scene();
    const cy = visit(server, 'cy:editor');
    await cy.opened;
    cy.send(say.ask(new Y.Doc()));
    await cy.roundTrip();
    expect(cy.kinds()).not.toContain('answer');
    const looked = server.rooms.read(docName);
    held.release();
    const { content } = await cy.next('answer');
    const seen = new Y.Doc();
    Y.applyUpdate(seen, content);
    expect(seen.getMap('cards').get('x')).toBe(1);
    expect((await looked).seq).toBe(1);
  });

  it('SYNC-1 if the commit fails, nobody ever sees it and its sender is sent away to come back', async () => {
    const { held, server, ann, bob } = await scene();
    const look = server.rooms.read(docName);
    const refused = expect(look).rejects.toThrow();
    held.fail(new StorageError('storage.full', 'full'));
    expect(await ann.closed).toBe(1013);
    expect(await bob.closed).toBe(1013);
    await refused;
    expect(bob.kinds()).not.toContain('edit');
    expect(ann.kinds()).not.toContain('confirm');
    expect((await server.rooms.read(docName)).seq).toBe(0);
  });

  it('SYNC-1 edits of many rooms go in one transaction', async () => {
    const held = new HeldStorage(createMemoryStorage());
    const names = Array.from({ length: 5 }, (_, i) => `journey:${i}`);
    const server = await start({ storage: held.storage, documents: names.map((one) => ({ name: one })) });
    held.isHolding = false;
    const changes = names.map((one) => server.rooms.change(one, (doc) => doc.getMap('m').set('a', 1)));
    expect(await Promise.all(changes)).toEqual(names.map(() => ({ epoch: 1, seq: 1 })));
    expect(server.rooms.metrics.commits).toBe(1);
    expect(server.rooms.metrics.rows).toBe(5);
  });

  it('does not send an edit back to its only author', async () => {
    const server = await start();
    const ann = visit(server);
    const bob = visit(server, 'bob:editor');
    await Promise.all([ann.roundTrip(), bob.roundTrip()]);
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    doc.getMap('cards').set('x', 1);
    ann.send(...edits().map(say.edit), say.confirm('c'));
    await bob.next('edit');
    await ann.next('confirm');
    expect(ann.kinds()).not.toContain('edit');
  });
});

describe('message 102', () => {
  it('SYNC-11 is echoed at once when nothing is on its way', async () => {
    const server = await start();
    const ann = visit(server);
    await ann.opened;
    ann.send(say.confirm('hello'));
    expect(Buffer.from((await ann.next('confirm')).content).toString()).toBe('hello');
  });

  it('SYNC-11 comes in order, each when what was before it is on disk', async () => {
    const held = new HeldStorage(createMemoryStorage());
    const server = await start({ storage: held.storage });
    const ann = visit(server);
    await ann.opened;
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    for (let i = 0; i < 3; i++) {
      doc.getMap('cards').set('x', i);
      ann.send(...edits().map(say.edit), say.confirm(`${i}`));
    }
    await held.waiting();
    await ann.roundTrip();
    expect(ann.kinds()).not.toContain('confirm');
    held.release();
    const texts = [];
    for (let i = 0; i < 3; i++) texts.push(Buffer.from((await ann.next('confirm')).content).toString());
    expect(texts).toEqual(['0', '1', '2']);
  });

  it('SYNC-11 is not echoed for edits that were refused', async () => {
    const server = await start();
    const eve = visit(server, 'eve:viewer');
    await eve.opened;
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    doc.getMap('cards').set('x', 1);
    eve.send(say.confirm('before'), ...edits().map(say.edit), say.confirm('after'));
    await eve.next('confirm');
    await eve.roundTrip();
    expect(eve.kinds().filter((kind) => kind === 'confirm')).toHaveLength(1);
  });
});

describe('a failing disk', () => {
  it('SYNC-12 closes 1013, says so in `ready`, and serves again when there is room', async () => {
    const clock = new ManualClock();
    const inner = createMemoryStorage();
    const held = new HeldStorage(inner);
    const server = await start({ storage: held.storage, clock });
    const ann = stock(server);
    await ann.synced;
    const closed = new Promise<number | undefined>((resolve) =>
      ann.provider.once('connection-close', (event) => resolve(event?.code)),
    );
    ann.doc.getMap('cards').set('kept', 1);
    await held.waiting();
    expect(server.rooms.ready).toBe(true);
    held.fail(new StorageError('storage.full', 'full'));
    expect(await closed).toBe(1013);
    expect(server.rooms.ready).toBe(false);
    const bob = stock(server, 'bob:editor');
    await bob.synced;
    clock.advance(250);
    await until(bob.doc, (doc) => doc.getMap('cards').get('kept') === 1);
    expect(server.rooms.ready).toBe(true);
  });

  it('SYNC-12 edits wait while it takes no writes: nobody is sent away for them, and they land when there is room', async () => {
    const clock = new ManualClock();
    const held = new HeldStorage(createMemoryStorage());
    let isFull = true;
    const probe = async () => {
      if (isFull) throw new StorageError('storage.full', 'full');
    };
    const others = { name: 'journey:other' };
    const server = await start({
      storage: { ...held.storage, probe },
      clock,
      documents: [{ name: docName }, others],
      limits: { waitingBytes: 1_000 },
    });
    const fails = server.rooms.change('journey:other', (doc) => doc.getMap('cards').set('a', 1));
    await held.waiting();
    // It comes while the commit that fails is under way.
    const late = server.rooms.change(docName, (doc) => doc.getMap('cards').set('b', 1));
    const told = Promise.all([expect(fails).rejects.toThrow('full'), expect(late).rejects.toThrow('full')]);
    await new Promise((resolve) => setImmediate(resolve));
    held.fail(new StorageError('storage.full', 'full'));
    await told;
    const [ann, bob] = [visit(server), visit(server, 'bob:editor')];
    await Promise.all([ann.opened, bob.opened]);
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    doc.getMap('cards').set('kept', 1);
    ann.send(...edits().map(say.edit), say.confirm('then'));
    await ann.roundTrip();
    for (let i = 0; i < 3; i++) {
      clock.advance(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await expect(server.rooms.change(docName, () => {})).rejects.toThrow('full');
    expect(server.rooms.ready).toBe(false);
    expect(ann.kinds()).not.toContain('confirm');
    expect((await server.rooms.read(docName)).seq).toBe(0);
    // Not without bound.
    const cy = visit(server, 'cy:editor');
    await cy.opened;
    const large = new Y.Doc();
    const largeEdits = recordEdits(large);
    large.getMap('cards').set('large', 'x'.repeat(2_000));
    cy.send(...largeEdits().map(say.edit));
    expect(await cy.closed).toBe(1013);
    isFull = false;
    clock.advance(1_000);
    await ann.next('confirm');
    await bob.next('edit');
    expect((await server.rooms.read(docName)).seq).toBe(1);
  });

  it('SYNC-12 survives a database that is really full', async () => {
    const file = newFile();
    await openSqliteStorage({ file }).close();
    const server = await start({ storage: openSqliteStorage({ file, maxPages: 60 }) });
    const ann = visit(server);
    await ann.opened;
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    doc.getMap('cards').set('big', 'x'.repeat(1_000_000));
    ann.send(...edits().map(say.edit), say.confirm('never'));
    expect(await ann.closed).toBe(1013);
    expect(ann.kinds()).not.toContain('confirm');
    const bob = visit(server, 'bob:editor');
    await bob.opened;
    const small = new Y.Doc();
    const smallEdits = recordEdits(small);
    small.getMap('cards').set('small', 1);
    bob.send(...smallEdits().map(say.edit), say.confirm('yes'));
    await bob.next('confirm');
    expect(await server.rooms.view(docName, (one) => [...one.getMap('cards').keys()])).toEqual(['small']);
  });
});

describe('a group commit', () => {
  it('SYNC-1 takes in what arrives within a few milliseconds of the last one, and is at once when nothing did', async () => {
    const clock = new ManualClock();
    const server = await start({ clock, limits: { gatherMs: 8 } });
    const { metrics } = server.rooms;
    const set = (key: string) => server.rooms.change(docName, (doc) => doc.getMap('cards').set(key, 1));
    expect(await set('first')).toEqual({ epoch: 1, seq: 1 });
    const rest = ['a', 'b', 'c'].map(set);
    clock.advance(7);
    // As many turns as a commit in memory takes, and more.
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(metrics.commits).toBe(1);
    clock.advance(1);
    expect(await Promise.all(rest)).toEqual(rest.map(() => ({ epoch: 1, seq: 2 })));
    expect(metrics.commits).toBe(2);
    clock.advance(8);
    expect(await set('lone')).toEqual({ epoch: 1, seq: 3 });
  });
});

describe("the server's own edits", () => {
  it('SYNC-1 resolve when committed and reach everyone', async () => {
    const held = new HeldStorage(createMemoryStorage());
    const server = await start({ storage: held.storage });
    const ann = visit(server);
    await ann.roundTrip();
    let isDone = false;
    const change = server.rooms.change(docName, (doc) => doc.getMap('journey').set('title', 'New'));
    void change.then(() => {
      isDone = true;
    });
    await held.waiting();
    await ann.roundTrip();
    expect(isDone).toBe(false);
    held.release();
    expect(await change).toEqual({ epoch: 1, seq: 1 });
    await ann.next('edit');
  });

  it('are its own beside a client’s in the same commit', async () => {
    const server = await start();
    const ann = visit(server);
    await ann.opened;
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    const change = () => server.rooms.change(docName, (live) => live.getMap('cards').set('by server', true));
    const author = () => server.rooms.view(docName, ({ clientID }) => clientID);
    await change();
    const before = await author();
    const told = vi.spyOn(console, 'log').mockImplementation(() => {});
    const [changed] = await server.rooms.hold(docName, async () => {
      doc.getMap('cards').set('x', 1);
      ann.send(...edits().map(say.edit));
      await ann.roundTrip();
      return [change()];
    });
    await changed;
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
    expect(await author()).toBe(before);
    expect(await server.rooms.view(docName, (live) => live.getMap('cards').toJSON())).toEqual({
      x: 1,
      'by server': true,
    });
  });

  it('reject with what they throw, and with an unknown document', async () => {
    const server = await start();
    const oops = server.rooms.change(docName, () => {
      throw new Error('oops');
    });
    await expect(oops).rejects.toThrow('oops');
    await expect(server.rooms.change('journey:none', () => {})).rejects.toThrow('No such document');
    await expect(server.rooms.read('journey:none')).rejects.toThrow('No such document');
  });

  it('take the title into the row with the same commit, and counts a little later', async () => {
    const clock = new ManualClock();
    const storage = createMemoryStorage();
    await storage.workspaces.insert({ id: 'w', name: 'W', createdAt: 0 }, []);
    const row = { id: 'j', workspace: 'w', title: '', summary: '', locale: 'en', counts: {} };
    await storage.journeys.insert(
      { ...row, hidden: false, maker: null, createdAt: 0, updatedAt: 0, deletedAt: null },
      [{ name: 'journey:j' }],
    );
    const server = await start({
      storage,
      clock,
      describe: {
        roots: ['journey'],
        read: (one, doc) => ({
          journey: one.slice('journey:'.length),
          title: String(doc.getMap('journey').get('title') ?? ''),
          counts: { cards: doc.getMap('cards').size },
        }),
      },
    });
    await server.rooms.change('journey:j', (doc) => doc.getMap('journey').set('title', 'One'));
    expect(await storage.journeys.get('j')).toMatchObject({ title: 'One', updatedAt: clock.wall() });
    await server.rooms.change('journey:j', (doc) => doc.getMap('cards').set('c', 1));
    expect(await storage.journeys.get('j')).toMatchObject({ counts: { cards: 0 } });
    await server.rooms.change('journey:j', (doc) => doc.getMap('journey').set('title', 'Two'));
    expect(await storage.journeys.get('j')).toMatchObject({ title: 'Two', counts: { cards: 1 } });
    await server.rooms.change('journey:j', (doc) => doc.getMap('cards').set('d', 1));
    clock.advance(5_000);
    await server.rooms.read('journey:j');
    expect(await storage.journeys.get('j')).toMatchObject({ counts: { cards: 2 }, updatedAt: clock.wall() });
  });

  it('leave a document that nobody has open out of memory', async () => {
    const server = await start();
    await server.rooms.read(docName);
    await server.rooms.view(docName, (doc) => doc.getMap('m').size);
    expect(server.rooms.metrics.roomsNow).toBe(0);
  });
});
