import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LIBRARY_TABLES, MAP_TABLES, type TableName, tableIn } from '../model/index.ts';
import { randomCommand } from '../model/testing/commands.ts';
import { randomFile } from '../model/testing/files.ts';
import { createRng } from '../model/testing/random.ts';
import { openMap } from './index.ts';
import { expectReadersAgree } from './testing/laws.ts';
import { dataOf, expectSame, Peer } from './testing/peer.ts';
import { pair, smallFile } from './testing/small.ts';

const ALL: readonly TableName[] = [...MAP_TABLES, ...LIBRARY_TABLES];

describe('DOC-2 snapshots', () => {
  it('DOC-2 are the same object until something changes', () => {
    const doc = new Peer().seed(smallFile()).documents.map;
    const live = openMap(doc);
    const before = live.snapshot();
    expect(live.snapshot()).toBe(before);
    doc.transact(() => {});
    doc.getMap('meta').set('elsewhere', 1);
    expect(live.snapshot()).toBe(before);
    doc.getMap('journey').set('view', 'future');
    expect(live.snapshot()).not.toBe(before);
    expect(live.snapshot().cards).toBe(before.cards);
  });

  it('DOC-2 one changed record is one new object; every other record and table stays the same object', () => {
    const peer = new Peer().seed(smallFile());
    const before = peer.snapshot;
    peer.do({
      type: 'text.splice',
      target: { table: 'cards', id: 'c2' },
      key: 'title',
      index: 0,
      remove: 0,
      insert: 'x',
    });
    const after = peer.snapshot;
    for (const table of ALL)
      if (table !== 'cards') expect(tableIn(after, table)).toBe(tableIn(before, table));
    expect(after.cards).not.toBe(before.cards);
    expect(after.cards.get('c2')).not.toBe(before.cards.get('c2'));
    for (const id of ['c1', 'c3']) expect(after.cards.get(id)).toBe(before.cards.get(id));
    expect(before.cards.get('c2')?.title).toBe('Chat');
  });

  it('DOC-2 stay as they were when later ones are made, and are frozen all the way down', () => {
    const peer = new Peer().seed(smallFile());
    const before = peer.snapshot;
    const written = JSON.stringify(before);
    peer.do({ type: 'records.remove', records: [{ table: 'cards', id: 'c1' }] });
    peer.do({ type: 'records.move', table: 'lanes', ids: ['back'], before: 'touch' });
    peer.snapshot;
    expect(JSON.stringify(before)).toBe(written);
    expect(before.cards.get('c1')?.title).toBe('Hotline');
    expect(before.lanes.orderOf('back') > before.lanes.orderOf('touch')).toBe(true);
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      expect(Object.isFrozen(value)).toBe(true);
      for (const inner of Object.values(value)) check(inner);
    };
    for (const table of ALL) check(tableIn(before, table).list);
    for (const part of [before.journey, before.extra, before.uses, before.problems]) check(part);
  });

  it('DOC-2 read record by record equal those read from scratch, after every change', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const rng = createRng(seed);
      const peer = new Peer().seed(randomFile(rng));
      for (let i = 0; i < 15; i++) {
        const before = peer.snapshot;
        const command = randomCommand(before, rng);
        if (rng.chance(0.2)) peer.history.undo();
        else if (command) peer.run(command);
        if (rng.chance(0.6)) expectReadersAgree(peer);
        const after = peer.snapshot;
        for (const table of ALL) {
          for (const record of tableIn(after, table).list) {
            const known = tableIn(before, table).get(record.id);
            if (known && JSON.stringify(known) === JSON.stringify(record)) continue;
            expect(known).not.toBe(record);
          }
        }
      }
      peer.close();
    }
  });

  it('DOC-2 listeners hear of each transaction that changed something, read before or not, until they stop', () => {
    const doc = new Peer().seed(smallFile()).documents.map;
    const live = openMap(doc);
    let heard = 0;
    const stop = live.subscribe(() => heard++);
    doc.getMap('journey').set('view', 'future');
    expect(heard).toBe(1);
    live.snapshot();
    doc.transact(() => {});
    expect(heard).toBe(1);
    doc.transact(() => {
      doc.getMap('cards').delete('c1');
      doc.getMap('cards').delete('c2');
    });
    expect(heard).toBe(2);
    live.snapshot();
    stop();
    doc.getMap('cards').delete('c3');
    expect(heard).toBe(2);
    live.close();
  });

  it('DOC-2 a document that has not arrived yet is an empty journey, not a broken one', () => {
    const { snapshot } = new Peer();
    expect(snapshot.problems).toEqual([]);
    expect(snapshot.cards.size).toBe(0);
    expect(snapshot.journey.title).toBe('');
    expect(snapshot.cards.get('x')).toBeUndefined();
    expect(snapshot.cards.orderOf('x')).toBe('');
  });
});

describe('DOC-12 seeding', () => {
  it('DOC-12 gives everybody the same document, and its updates are the same bytes for the same client', () => {
    const { kim, lee } = pair();
    expectSame(dataOf(lee.snapshot), dataOf(kim.snapshot));
    const bytes = () => Y.encodeStateAsUpdate(new Peer(7).seed(smallFile()).documents.map).join();
    expect(bytes()).toBe(bytes());
  });

  it('DOC-12 is nobody’s work to undo', () => {
    expect(new Peer().seed(smallFile()).history.canUndo).toBe(false);
  });

  it('DOC-12 a second file’s library comes behind the first’s, and what is there stays', () => {
    const peer = new Peer().seed(smallFile());
    const second = { ...smallFile(), journey: { id: 'k', title: 'K' } };
    const library = {
      ...second.library,
      personas: [
        { id: 'ann', name: 'Another Ann' },
        { id: 'bob', name: 'Bob' },
      ],
    };
    peer.seed({ ...second, library });
    expect(peer.snapshot.library.personas.list.map(({ name }) => name)).toEqual(['Ann', 'Bob']);
  });
});
