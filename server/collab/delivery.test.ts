import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createMemoryStorage, openSqliteStorage } from '../storage/index.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { type RawClient, recordEdits, say } from './testing/raw-client.ts';
import { docName, openScene } from './testing/scene.ts';
import type { TestServer } from './testing/server.ts';

const { start, visit, stock, newFile } = openScene();

function apply(doc: Y.Doc, client: RawClient): void {
  for (const { kind, content } of client.received) {
    if (kind === 'edit' || kind === 'answer') Y.applyUpdate(doc, content);
  }
}

/** Content of about `size` bytes, as it is stored. */
function stored(size: number) {
  const doc = new Y.Doc();
  doc.getMap('cards').set('first', 'x'.repeat(size));
  return { bytes: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc) };
}

describe('opening a document', () => {
  it('SYNC-9 sends the stored snapshot and the few rows after it without building the document', async () => {
    const storage = createMemoryStorage();
    await storage.documents.create([{ name: docName, content: stored(10) }]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, stored(10).bytes);
    const edits = recordEdits(doc);
    for (let i = 0; i < 5; i++) doc.getMap('cards').set(`${i}`, i);
    await storage.documents.append(edits().map((bytes) => ({ name: docName, epoch: 1, bytes })));
    const server = await start({ storage, documents: [] });
    const ann = stock(server);
    await ann.synced;
    expect(ann.doc.getMap('cards').size).toBe(6);
    expect(ann.doc.store.pendingStructs).toBeNull();
    expect(server.rooms.metrics.documentsNow).toBe(0);
  });

  it('asks for exactly what is missing without building the document', async () => {
    const storage = createMemoryStorage();
    const content = stored(10);
    await storage.documents.create([{ name: docName, content: { ...content, vector: null } }]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, content.bytes);
    const edits = recordEdits(doc);
    doc.getMap('cards').set('a', 1);
    doc.getMap('cards').set('b', 1);
    await storage.documents.append(edits().map((bytes) => ({ name: docName, epoch: 1, bytes })));
    const server = await start({ storage, documents: [] });
    const ann = visit(server);
    const { content: vector } = await ann.next('ask');
    expect(Y.decodeStateVector(vector)).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
    expect(server.rooms.metrics.documentsNow).toBe(0);
  });

  /** A document whose log holds one large row and three small ones, and no snapshot. */
  async function withLargeRow() {
    const storage = createMemoryStorage();
    await storage.documents.create([{ name: docName }]);
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    doc.getMap('cards').set('large', 'x'.repeat(50_000));
    for (let i = 0; i < 3; i++) doc.getMap('cards').set(`${i}`, i);
    const rows = edits();
    await storage.documents.append(rows.map((bytes) => ({ name: docName, epoch: 1, bytes })));
    return { storage, doc, rows };
  }

  it('SYNC-9 sends a large row as it is and the small ones after it as one', async () => {
    const { storage, doc, rows } = await withLargeRow();
    const server = await start({ storage, documents: [] });
    const ann = visit(server);
    await ann.opened;
    ann.send(say.ask(new Y.Doc()));
    await ann.next('answer');
    const contents = ann.received.filter(({ kind }) => kind === 'edit' || kind === 'answer');
    expect(contents.map(({ kind }) => kind)).toEqual(['edit', 'answer']);
    expect(Buffer.compare(contents[0]?.content ?? Buffer.alloc(0), rows[0] ?? Buffer.alloc(0))).toBe(0);
    const copy = new Y.Doc();
    apply(copy, ann);
    expect(copy.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON());
    expect(server.rooms.metrics.documentsNow).toBe(0);
  });

  it('puts a question that is dear to word after the answer, and puts it also to someone who asks nothing', async () => {
    const { storage, doc } = await withLargeRow();
    const clock = new ManualClock();
    const server = await start({ storage, clock, documents: [] });
    const ann = visit(server);
    await ann.roundTrip();
    expect(ann.kinds()).not.toContain('ask');
    clock.advance(99);
    ann.send(say.ask(new Y.Doc()));
    await ann.next('answer');
    await ann.roundTrip();
    // Who has just got a large document reads it first.
    clock.advance(99);
    await ann.roundTrip();
    expect(ann.kinds()).not.toContain('ask');
    clock.advance(1);
    const { content } = await ann.next('ask');
    expect(ann.kinds().indexOf('ask')).toBeGreaterThan(ann.kinds().indexOf('answer'));
    expect(Y.decodeStateVector(content)).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
    const silent = visit(server, 'bob:editor');
    await silent.roundTrip();
    clock.advance(100);
    await silent.next('ask');
    await Promise.all([ann.roundTrip(), silent.roundTrip()]);
    expect([ann, silent].map((one) => one.kinds().filter((kind) => kind === 'ask').length)).toEqual([1, 1]);
  });

  it('gives someone who comes back the difference only, deletions included', async () => {
    const server = await start({ documents: [{ name: docName, content: stored(5_000) }] });
    const mine = new Y.Doc();
    for (const part of (await server.rooms.read(docName)).parts) Y.applyUpdate(mine, part);
    await server.rooms.change(docName, (doc) => {
      doc.getMap('cards').set('new', 1);
      doc.getMap('cards').delete('first');
    });
    const ann = visit(server);
    await ann.opened;
    ann.send(say.ask(mine));
    const { content } = await ann.next('answer');
    expect(content.length).toBeLessThan(200);
    Y.applyUpdate(mine, content);
    expect(mine.getMap('cards').toJSON()).toEqual({ new: 1 });
  });

  it('keeps the encoded state for a while only', async () => {
    const clock = new ManualClock();
    const server = await start({ clock });
    const ann = stock(server);
    await ann.synced;
    for (let i = 0; i < 3; i++) {
      await server.rooms.change(docName, (doc) => doc.getMap('cards').set(`${i}`, i));
      clock.advance(20_000);
    }
    const bob = stock(server, 'bob:editor');
    await bob.synced;
    expect(bob.doc.getMap('cards').size).toBe(3);
  });

  it('with a long log behind it gives everything', async () => {
    const storage = createMemoryStorage();
    await storage.documents.create([{ name: docName }]);
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    for (let i = 0; i < 3_000; i++) doc.getMap('cards').set(`${i % 100}`, i);
    await storage.documents.append(edits().map((bytes) => ({ name: docName, epoch: 1, bytes })));
    const server = await start({ storage, documents: [] });
    const ann = stock(server);
    await ann.synced;
    expect(ann.doc.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON());
  });
});

describe('a slow reader', () => {
  const big = () => 'x'.repeat(300_000);

  async function scene(clock: ManualClock) {
    const server = await start({ clock, limits: { backlogBytes: 500_000, heartbeatMs: 1e9 } });
    const slow = visit(server, 'slow:editor');
    const bob = visit(server, 'bob:editor');
    await Promise.all([slow.roundTrip(), bob.roundTrip()]);
    slow.ws.pause();
    let rounds = 0;
    while (server.rooms.metrics.slowReaders === 0) {
      await server.rooms.change(docName, (doc) => doc.getMap('cards').set(`${rounds++}`, big()));
    }
    return { server, slow, bob, rounds };
  }

  it('SYNC-4 gets nothing more until it has caught up, then one difference, and misses nothing', async () => {
    const { server, slow, rounds } = await scene(new ManualClock());
    const before = server.rooms.metrics.framesOut;
    for (let i = 0; i < 20; i++) {
      await server.rooms.change(docName, (doc) => doc.getMap('cards').set(`after ${i}`, i));
    }
    // Bob got each of them; nothing was put aside for the slow one.
    expect(server.rooms.metrics.framesOut - before).toBe(20);
    slow.ws.resume();
    while (slow.kinds().filter((kind) => kind === 'edit').length < rounds + 1) await slow.next('edit');
    const seen = new Y.Doc();
    apply(seen, slow);
    expect(seen.getMap('cards').size).toBe(rounds + 20);
    await server.rooms.change(docName, (doc) => doc.getMap('cards').set('live again', 1));
    await slow.roundTrip();
    apply(seen, slow);
    expect(seen.getMap('cards').get('live again')).toBe(1);
  });

  it('SYNC-4 that does not catch up is closed with 1013, and nobody else waits for it', async () => {
    const clock = new ManualClock();
    const { server, slow, bob } = await scene(clock);
    clock.advance(120_000);
    slow.ws.resume();
    expect(await slow.closed).toBe(1013);
    await server.rooms.change(docName, (doc) => doc.getMap('cards').set('z', 1));
    await bob.roundTrip();
  });

  it('SYNC-4 that asks for everything again and again gets one answer once it reads', async () => {
    const server = await start({
      documents: [{ name: docName, content: stored(3_000_000) }],
      limits: { backlogBytes: 500_000 },
    });
    const slow = visit(server);
    await slow.opened;
    slow.ws.pause();
    for (let i = 0; i < 50; i++) slow.send(say.ask(new Y.Doc()));
    const bob = visit(server, 'bob:editor');
    await bob.roundTrip();
    while (server.rooms.metrics.messagesIn < 50) await bob.roundTrip();
    expect(server.rooms.metrics.bytesOut).toBeLessThan(20_000_000);
    slow.ws.resume();
    await slow.next('answer');
    await slow.next('answer');
  });
});

describe('someone who asks and never reads', () => {
  it('SYNC-4 is closed before the answers fill the memory', async () => {
    const server = await start({ limits: { backlogBytes: 1_000, documentBytes: 2_000 } });
    const bob = visit(server, 'bob:editor');
    const eve = visit(server, 'eve:editor');
    await Promise.all([bob.roundTrip(), eve.roundTrip()]);
    eve.ws.pause();
    while (!server.rooms.metrics.closed[1013]) {
      for (let i = 0; i < 100; i++) eve.send(say.confirm('x'.repeat(1_000)));
      await bob.roundTrip();
    }
  });
});

describe('a room', () => {
  it('leaves memory when nobody has been there for a while', async () => {
    const clock = new ManualClock();
    const server = await start({ clock });
    const ann = visit(server);
    await ann.roundTrip();
    await server.rooms.change(docName, (doc) => doc.getMap('cards').set('x', 1));
    expect(server.rooms.metrics).toMatchObject({ roomsNow: 1, documentsNow: 1 });
    ann.close();
    const bob = visit(server, 'bob:editor');
    await bob.roundTrip();
    clock.advance(60_000);
    expect(server.rooms.metrics.roomsNow).toBe(1);
    bob.close();
    while (server.rooms.metrics.socketsNow > 0) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(30_000);
    expect(server.rooms.metrics).toMatchObject({ roomsNow: 0, documentsNow: 0 });
  });
});

describe('stopping', () => {
  it('SYNC-9 commits what was read, says 1012 to everyone, and takes nobody in', async () => {
    const file = newFile();
    const server = await start({ storage: openSqliteStorage({ file }) });
    const clients = ['ann', 'bob', 'cy'].map((id) => visit(server, `${id}:editor`));
    await Promise.all(clients.map((one) => one.roundTrip()));
    const change = server.rooms.change(docName, (doc) => doc.getMap('cards').set('last', 1));
    const closing = server.rooms.close();
    expect(await Promise.all(clients.map(({ closed }) => closed))).toEqual([1012, 1012, 1012]);
    await closing;
    expect(await change).toEqual({ epoch: 1, seq: 1 });
    expect(server.rooms.ready).toBe(false);
    expect(await visit(server).closed).toBe(1012);
    expect((await server.storage.documents.head(docName))?.head).toBe(1);
  });

  it('SYNC-9 spreads the goodbyes, so that not everyone comes back at once', async () => {
    const clock = new ManualClock();
    const server = await start({ clock, limits: { closeSpreadMs: 1_000 } });
    const clients = ['ann', 'bob'].map((id) => visit(server, `${id}:editor`));
    await Promise.all(clients.map((one) => one.roundTrip()));
    const closing = server.rooms.close();
    await Promise.race(clients.map(({ closed }) => closed));
    expect(server.rooms.metrics.closed).toEqual({ 1012: 1 });
    clock.advance(500);
    await closing;
    expect(server.rooms.metrics.closed).toEqual({ 1012: 2 });
  });
});

async function longLog(server: TestServer, rows: number): Promise<void> {
  const doc = new Y.Doc();
  const edits = recordEdits(doc);
  for (let i = 0; i < rows; i++) doc.getMap('cards').set(`${i % 50}`, i);
  await server.storage.documents.append(edits().map((bytes) => ({ name: docName, epoch: 1, bytes })));
}

/** What follows from a promise that is kept in memory has happened after this. */
async function turns(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
}

describe('compaction', () => {
  it('SYNC-2 goes on in a thread of its own while people edit, and loses nothing', async () => {
    const server = await start({
      storage: openSqliteStorage({ file: newFile() }),
      limits: { compactRows: 20, compactPatience: 1 },
    });
    const ann = stock(server);
    await ann.synced;
    let count = 0;
    while (server.rooms.metrics.compactions < 3) {
      await server.rooms.change(docName, (doc) => doc.getMap('cards').set(`${count++}`, count));
    }
    const after = await server.storage.documents.load(docName);
    expect(after?.head).toBe(count);
    expect(after?.rows.length).toBeLessThan(count);
    expect(await server.rooms.view(docName, (doc) => doc.getMap('cards').size)).toBe(count);
  });

  it('SYNC-2 waits for a pause in the editing', async () => {
    const clock = new ManualClock();
    const server = await start({
      clock,
      limits: { compactRows: 20, compactQuietMs: 4_000, compactPatience: 3, idleMs: 1e9 },
    });
    const { metrics } = server.rooms;
    let count = 0;
    const edit = async (times: number) => {
      for (let i = 0; i < times; i++) {
        await server.rooms.change(docName, (doc) => doc.getMap('cards').set(`${count++}`, count));
      }
    };
    await edit(25);
    clock.advance(3_999);
    await edit(1);
    clock.advance(3_999);
    await server.rooms.read(docName);
    expect(metrics.compactions).toBe(0);
    clock.advance(1);
    await turns();
    expect(metrics.compactions).toBe(1);
    // Without a pause: when the log is three times as long as it should be.
    await edit(59);
    await turns();
    expect(metrics.compactions).toBe(1);
    await edit(1);
    await turns();
    expect(metrics.compactions).toBe(2);
    expect((await server.storage.documents.load(docName))?.head).toBe(count);
  });

  it('SYNC-2 starts when a document with a long log is opened', async () => {
    const server = await start({ storage: openSqliteStorage({ file: newFile() }) });
    await longLog(server, 2_000);
    const ann = stock(server);
    await ann.synced;
    while (server.rooms.metrics.compactions === 0) await new Promise((resolve) => setImmediate(resolve));
    const after = await server.storage.documents.load(docName);
    expect(after).toMatchObject({ head: 2_000, rows: [], snapshot: { seq: 2_000 } });
    const copy = new Y.Doc();
    Y.applyUpdate(copy, after?.snapshot?.bytes ?? new Uint8Array());
    expect(copy.getMap('cards').toJSON()).toEqual(ann.doc.getMap('cards').toJSON());
  });

  it('SYNC-2 that is broken off leaves the log as it was', async () => {
    const server = await start({ storage: openSqliteStorage({ file: newFile() }) });
    await longLog(server, 5_000);
    const ann = stock(server);
    await ann.synced;
    await server.rooms.close();
    const after = await server.storage.documents.load(docName);
    expect(after?.head).toBe(5_000);
    expect([0, 5_000]).toContain(after?.rows.length);
    expect(ann.doc.getMap('cards').size).toBe(50);
  });
});
