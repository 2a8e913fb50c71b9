import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { integrate } from './integrate.ts';
import { readMessage } from './messages.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { encode, type RawClient, recordEdits, say } from './testing/raw-client.ts';
import { docName, openScene } from './testing/scene.ts';
import type { TestServer } from './testing/server.ts';
import type { User } from './types.ts';

const { start, visit } = openScene();

function edited(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

const anEdit = edited((doc) => doc.getMap('cards').set('x', 1));

/** Someone else in the room, who must not notice anything. */
async function bystander(server: TestServer): Promise<{ client: RawClient; isFine: () => Promise<void> }> {
  const client = visit(server, 'bob:editor');
  await client.opened;
  return {
    client,
    isFine: async () => {
      client.send(say.confirm('still here'));
      await client.next('confirm');
    },
  };
}

describe('a message', () => {
  it('SYNC-5 of random bytes is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        readMessage(bytes);
      }),
    );
  });

  it('SYNC-5 that is an update with random damage never throws and never leaves orphans behind', () => {
    const sound = edited((doc) => {
      doc.getText('t').insert(0, 'hello world');
      doc.getMap('m').set('a', { nested: [1, 'two', null] });
      doc.getArray('l').push([new Y.Map(), new Uint8Array(5)]);
      doc.getText('t').delete(2, 3);
    });
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.nat(sound.length), (changes, length) => {
        const bytes = sound.slice(0, length);
        for (const [at, value] of changes) if (at < length) bytes[at] = value;
        const doc = new Y.Doc();
        doc.transact(() => {
          integrate(doc, bytes);
        });
        expect(doc.store.pendingStructs).toBeNull();
        expect(doc.store.pendingDs).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['of nothing', new Uint8Array()],
    ['of an unknown type', encode([77], anEdit)],
    ['of an unknown sync step', encode([0, 9], anEdit)],
    ['that is cut short', say.edit(anEdit).subarray(0, -3)],
    ['with something behind it', Buffer.concat([say.edit(anEdit), Buffer.from([0])])],
    ['with a length past its end', Uint8Array.from([0, 2, 200, 1, 0])],
    ['with a huge length', Uint8Array.from([0, 2, 255, 255, 255, 255, 255, 255, 255, 127, 0])],
    ['with a number without end', new Uint8Array(40).fill(255)],
    ['whose update is rubbish', encode([0, 2], new Uint8Array(30).fill(7))],
    ['whose update announces a billion structs', encode([0, 2], encode([1, 1_000_000_000, 1, 0, 4]))],
    ['whose update has a length past its end', encode([0, 2], encode([1, 1, 1, 0, 4, 1, 1, 1_000]))],
    ['whose vector is rubbish', encode([0, 0], Uint8Array.from([200, 200]))],
    ['with a presence that is no list', encode([1], Uint8Array.from([9, 9, 9]))],
    ['with a presence that is no JSON', encode([1], encode([1, 5, 1], Buffer.from('{oops')))],
    ['with a presence that is no object', encode([1], encode([1, 5, 1], Buffer.from('[1]')))],
    [
      'with a presence that is too large',
      encode([1], encode([1, 5, 1], Buffer.from(`"${'x'.repeat(40_000)}"`))),
    ],
    ['with a confirmation that is too large', encode([102], new Uint8Array(5_000))],
  ])('SYNC-5 %s closes its sender with 4400, and nobody else notices', async (_, message) => {
    const server = await start();
    const { client, isFine } = await bystander(server);
    const eve = visit(server, 'eve:editor');
    await eve.opened;
    eve.send(message, say.edit(anEdit));
    expect(await eve.closed).toBe(4400);
    await isFine();
    expect(client.kinds()).not.toContain('edit');
    expect((await server.rooms.read(docName)).seq).toBe(0);
  });

  it('SYNC-5 of text closes its sender with 4400', async () => {
    const server = await start();
    const eve = visit(server);
    await eve.opened;
    eve.ws.send('hello');
    expect(await eve.closed).toBe(4400);
  });

  it('SYNC-5 that is too large closes its sender with 1009', async () => {
    const server = await start({ limits: { messageBytes: 10_000 } });
    const { isFine } = await bystander(server);
    const eve = visit(server, 'eve:editor');
    await eve.opened;
    eve.send(new Uint8Array(20_000));
    expect(await eve.closed).toBe(1009);
    await isFine();
  });

  it('SYNC-5 that would make the document too large closes its sender with 4413', async () => {
    const server = await start({ limits: { documentBytes: 10_000 } });
    const { isFine } = await bystander(server);
    const eve = visit(server, 'eve:editor');
    await eve.opened;
    eve.send(say.edit(edited((doc) => doc.getText('t').insert(0, 'x'.repeat(20_000)))));
    expect(await eve.closed).toBe(4413);
    await isFine();
  });

  it('SYNC-5 of an update that Yjs chokes on leaves the document whole', async () => {
    const server = await start();
    await server.rooms.change(docName, (doc) => doc.getText('t').insert(0, 'kept'));
    const eve = visit(server, 'eve:editor');
    await eve.opened;
    // An item that names one of another kind as its parent decodes, but can't be put anywhere.
    const odd = edited((doc) => {
      const inner = new Y.Map();
      doc.getMap('m').set('inner', inner);
      inner.set('a', 1);
      doc.getMap('m').delete('inner');
    });
    eve.send(say.edit(odd));
    await eve.roundTrip();
    expect(await server.rooms.view(docName, (doc) => doc.getText('t').toString())).toBe('kept');
  });
});

describe('a socket', () => {
  /** Opens a WebSocket by hand, so that broken frames can be sent. */
  function bare(
    server: TestServer,
    path = `/sync/${docName}`,
    headers = '',
  ): Promise<{ status: string; rest: Promise<Buffer>; write: (bytes: Buffer) => void; end: () => void }> {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${headers}Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    const chunks: Buffer[] = [];
    const rest = new Promise<Buffer>((resolve) => socket.once('close', () => resolve(Buffer.concat(chunks))));
    return new Promise((resolve) => {
      socket.on('data', (chunk) => {
        chunks.push(chunk);
        const status = Buffer.concat(chunks).toString('latin1').split('\r\n')[0] ?? '';
        resolve({ status, rest, write: (bytes) => socket.write(bytes), end: () => socket.destroy() });
      });
    });
  }

  it.each([
    ['an unmasked frame', Buffer.from([0x82, 2, 1, 0])],
    ['reserved bits', Buffer.from([0xf2, 0x82, 0, 0, 0, 0, 1, 0])],
    ['an unknown opcode', Buffer.from([0x8b, 0x80, 0, 0, 0, 0])],
    ['a continuation of nothing', Buffer.from([0x80, 0x80, 0, 0, 0, 0])],
    ['a length of 2^63', Buffer.from([0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
    ['a ping that is too long', Buffer.from([0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0])],
  ])('SYNC-5 with %s is closed, and nobody else notices', async (_, frame) => {
    const server = await start();
    const { isFine } = await bystander(server);
    const eve = await bare(server);
    expect(eve.status).toContain('101');
    eve.write(frame);
    await eve.rest;
    await isFine();
  });

  it('SYNC-5 that breaks off in the middle of a frame leaves nothing behind', async () => {
    const server = await start();
    const { isFine } = await bystander(server);
    const eve = await bare(server);
    eve.write(Buffer.from([0x82, 0xfe, 0x10, 0x00, 1, 2, 3, 4, 5]));
    eve.end();
    await eve.rest;
    while (server.rooms.metrics.socketsNow > 1) await isFine();
  });

  it('SYNC-5 from a strange page is refused with 403 before it is one', async () => {
    const server = await start({
      checkRequest: (request) => request.headers.origin !== 'http://evil.example',
    });
    const eve = await bare(
      server,
      `/sync/${docName}`,
      'Origin: http://evil.example\r\nAccept-Language: zh-CN\r\n',
    );
    expect(eve.status).toContain('403');
    const [head, body = ''] = (await eve.rest).toString().split('\r\n\r\n');
    expect(head).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ code: 'request.foreign', status: 403 });
    expect(body).toContain('服务器');
  });

  it('SYNC-5 for another path is refused with 404', async () => {
    const server = await start();
    expect((await bare(server, '/other')).status).toContain('404');
  });

  it.each([
    ['an unknown document', 'journey:none', 4404],
    ['a name of no kind', 'secret:a', 4404],
    ['a path', 'journey:a/../b', 4404],
    ['an encoded path', 'journey:..%2F..%2Fetc', 4404],
    ['broken encoding', 'journey:%E0%A4%A', 4404],
    ['nothing', '', 4404],
  ])('SYNC-6 for %s is accepted and closed', async (_, name, code) => {
    const server = await start();
    expect(await visit(server, 'ann:editor', name).closed).toBe(code);
  });

  it('SYNC-6 of nobody is closed with 4401, of a stranger with 4403', async () => {
    const server = await start();
    expect(await visit(server, 'nobody:').closed).toBe(4401);
    expect(await visit(server, 'sam:stranger').closed).toBe(4403);
  });

  it('SYNC-5 is not read before its session is known, and nothing sent meanwhile is lost', async () => {
    let tell: (user: User) => void = () => {};
    const server = await start({
      authenticate: () =>
        new Promise((resolve) => {
          tell = resolve;
        }),
    });
    const ann = visit(server);
    await ann.opened;
    ann.send(say.edit(anEdit), say.confirm('saved'));
    expect(server.rooms.metrics.messagesIn).toBe(0);
    tell({ id: 'ann', name: 'Ann', role: 'editor', kind: 'person' });
    await ann.next('confirm');
    expect((await server.rooms.read(docName)).seq).toBe(1);
  });

  it('SYNC-5 whose session check hangs is closed with 1013', async () => {
    const clock = new ManualClock();
    const server = await start({ clock, authenticate: () => new Promise(() => {}) });
    const ann = visit(server);
    await ann.opened;
    clock.advance(10_000);
    expect(await ann.closed).toBe(1013);
  });
});

describe('a flood', () => {
  it('SYNC-5 of small talk is closed with 4429, and nobody else notices', async () => {
    const server = await start({ limits: { controlRate: { perSecond: 1, burst: 50 } } });
    const { isFine } = await bystander(server);
    const eve = visit(server, 'eve:editor');
    await eve.opened;
    for (let i = 0; i < 100; i++) eve.send(encode([3]));
    expect(await eve.closed).toBe(4429);
    await isFine();
  });

  it('SYNC-5 of edits is read more slowly, and none is lost', async () => {
    const clock = new ManualClock();
    const server = await start({ clock, limits: { editRate: { perSecond: 100, burst: 10 } } });
    const { isFine } = await bystander(server);
    const ann = visit(server);
    await ann.opened;
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    for (let i = 0; i < 50; i++) doc.getMap('cards').set(`${i}`, i);
    const [first = new Uint8Array(), ...others] = edits();
    ann.send(
      ...others.map(say.edit).slice(0, 0),
      say.edit(first),
      ...others.map(say.edit),
      say.confirm('all'),
    );
    await isFine();
    // What one read took off the wire is served; the rest waits until the debt is paid.
    clock.advance(10_000);
    await ann.next('confirm');
    expect(await server.rooms.view(docName, (one) => one.getMap('cards').size)).toBe(50);
  });

  it('SYNC-5 of edits that does not end is closed with 4429', async () => {
    const clock = new ManualClock();
    const server = await start({
      clock,
      limits: { editRate: { perSecond: 1, burst: 1 }, floodMs: 1_000 },
    });
    const eve = visit(server);
    await eve.opened;
    const doc = new Y.Doc();
    const edits = recordEdits(doc);
    let isClosed = false;
    void eve.closed.then(() => {
      isClosed = true;
    });
    for (let i = 0; i < 10 && !isClosed; i++) {
      doc.getMap('cards').set('x', i);
      eve.send(...edits().map(say.edit));
      const before = server.rooms.metrics.messagesIn;
      // Paused, the socket reads again only once its debt is paid.
      while (server.rooms.metrics.messagesIn === before && !isClosed) {
        clock.advance(300);
        await new Promise((resolve) => setImmediate(resolve));
      }
      doc.getMap('cards').set('y', i);
      eve.send(...edits().map(say.edit));
    }
    expect(await eve.closed).toBe(4429);
  });
});
