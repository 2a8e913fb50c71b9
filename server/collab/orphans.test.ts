import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ManualClock } from './testing/manual-clock.ts';
import { recordEdits, say } from './testing/raw-client.ts';
import { docName, openScene } from './testing/scene.ts';

const { start, visit } = openScene();

/** Two edits of one client, of which the second builds on the first. */
function twoEdits() {
  const doc = new Y.Doc();
  const edits = recordEdits(doc);
  doc.getText('t').insert(0, 'a');
  doc.getText('t').insert(1, 'b');
  const [first = new Uint8Array(), second = new Uint8Array()] = edits();
  return { doc, first, second };
}

describe('an update without its predecessors', () => {
  it('SYNC-3 is neither stored nor relayed; its sender is asked and gives them', async () => {
    const server = await start();
    const ann = visit(server);
    const bob = visit(server, 'bob:editor');
    await Promise.all([ann.next('ask'), bob.roundTrip()]);
    const { doc, second } = twoEdits();
    ann.send(say.edit(second), say.confirm('c'));
    const { content: vector } = await ann.next('ask');
    await Promise.all([ann.roundTrip(), bob.roundTrip()]);
    expect(bob.kinds()).not.toContain('edit');
    expect(ann.kinds()).not.toContain('confirm');
    expect((await server.rooms.read(docName)).seq).toBe(0);
    ann.send(say.answer(Y.encodeStateAsUpdate(doc, vector)));
    await ann.next('confirm');
    const seen = new Y.Doc();
    Y.applyUpdate(seen, (await bob.next('edit')).content);
    expect(seen.getText('t').toString()).toBe('ab');
    expect(await server.rooms.view(docName, (one) => one.getText('t').toString())).toBe('ab');
  });

  it('SYNC-3 relays the part that can be integrated', async () => {
    const server = await start();
    const ann = visit(server);
    const bob = visit(server, 'bob:editor');
    await Promise.all([ann.roundTrip(), bob.roundTrip()]);
    const { second } = twoEdits();
    const sound = new Y.Doc();
    sound.getMap('m').set('x', 1);
    ann.send(say.edit(Y.mergeUpdates([second, Y.encodeStateAsUpdate(sound)])));
    const seen = new Y.Doc();
    Y.applyUpdate(seen, (await bob.next('edit')).content);
    expect(seen.getMap('m').get('x')).toBe(1);
    expect(seen.store.pendingStructs).toBeNull();
  });

  it('SYNC-3 that stays closes its sender with 1013, and with 4400 when it comes back with it', async () => {
    const server = await start();
    const { second } = twoEdits();
    const codes: number[] = [];
    for (let i = 0; i < 2; i++) {
      const eve = visit(server, 'eve:editor');
      await eve.next('ask');
      eve.send(say.edit(second));
      await eve.next('ask');
      eve.send(say.answer(second));
      codes.push(await eve.closed);
    }
    expect(codes).toEqual([1013, 4400]);
  });

  it('SYNC-3 whose sender does not answer closes it with 1013', async () => {
    const clock = new ManualClock();
    const server = await start({ clock });
    const eve = visit(server, 'eve:editor');
    await eve.next('ask');
    eve.send(say.edit(twoEdits().second));
    await eve.next('ask');
    clock.advance(10_000);
    expect(await eve.closed).toBe(1013);
  });

  it('SYNC-3 also means deletions of what is not there', async () => {
    const server = await start();
    const ann = visit(server);
    await ann.next('ask');
    const { doc } = twoEdits();
    const edits = recordEdits(doc);
    doc.getText('t').delete(0, 1);
    ann.send(...edits().map(say.edit), say.confirm('c'));
    await ann.next('ask');
    ann.send(say.answer(Y.encodeStateAsUpdate(doc)));
    await ann.next('confirm');
    expect(await server.rooms.view(docName, (one) => one.getText('t').toString())).toBe('b');
  });

  it('SYNC-3 never reaches a newcomer', async () => {
    const server = await start();
    const eve = visit(server, 'eve:editor');
    await eve.opened;
    eve.send(say.edit(twoEdits().second));
    await eve.roundTrip();
    const bob = visit(server, 'bob:editor');
    await bob.opened;
    bob.send(say.ask(new Y.Doc()));
    const seen = new Y.Doc();
    Y.applyUpdate(seen, (await bob.next('answer')).content);
    expect(seen.store.pendingStructs).toBeNull();
  });
});
