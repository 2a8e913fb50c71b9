import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { journeyFileOf } from '../interchange/index.ts';
import { joinSnapshot, MAP_TABLES } from '../model/index.ts';
import { createRng } from '../model/testing/random.ts';
import { openLibrary, openMap, REPAIR_ORIGIN, repairRecord } from './index.ts';
import { expectReadersAgree, expectWholeFile } from './testing/laws.ts';
import { Peer } from './testing/peer.ts';
import { smallFile } from './testing/small.ts';

/** A document as a program that knows only the format's words would write it. */
function foreign(
  write: (
    record: (table: string, id: string, facts: Record<string, unknown>) => Y.Map<unknown>,
    doc: Y.Doc,
  ) => void,
): Peer {
  const peer = new Peer();
  const { map: doc } = peer.documents;
  doc.transact(() => {
    write((table, id, facts) => {
      const record = new Y.Map(Object.entries(facts));
      doc.getMap(table).set(id, record);
      return record;
    }, doc);
  });
  return peer;
}

const plainMap = () =>
  foreign((record, doc) => {
    doc.getMap('journey').set('id', 'j');
    doc.getMap('journey').set('title', 'Plain');
    record('stages', 'buy', { title: 'Buy', phase: 'before', order: 'a0' });
    record('steps', 'pay', { stage: 'buy', title: 'Pay', order: 'a0' });
    record('steps', 'look', { stage: 'buy', title: 'Look' });
    record('lanes', 'touch', { role: 'touchpoint', title: 'Touchpoints', order: 'a0' });
    record('cards', 'b', { lane: 'touch', step: 'pay', title: 'B' });
    record('cards', 'a', { lane: 'touch', step: 'pay', title: 'A' });
    record('cards', 'c', { lane: 'touch', step: 'pay', title: 'C', order: 'a0' });
  });

describe('DOC-4 a document written by a program of another make', () => {
  it('DOC-4 plain strings, plain places and missing orders are read', () => {
    const peer = plainMap();
    const { snapshot } = peer;
    expect(snapshot.problems).toEqual([]);
    expect(snapshot.journey).toMatchObject({ id: 'j', title: 'Plain', view: 'current', personas: [] });
    expect(snapshot.cards.list.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(snapshot.steps.list.map(({ id }) => id)).toEqual(['pay', 'look']);
    expectWholeFile(snapshot);
  });

  it('DOC-4 and can be worked with: typed in, moved, added to, undone', () => {
    const peer = plainMap();
    peer.do({
      type: 'text.splice',
      target: { table: 'cards', id: 'a' },
      key: 'title',
      index: 1,
      remove: 0,
      insert: '+',
    });
    peer.do({
      type: 'text.splice',
      target: { table: 'journey', id: 'j' },
      key: 'title',
      index: 0,
      remove: 5,
      insert: 'Mine',
    });
    peer.do({ type: 'records.move', table: 'cards', ids: ['b'], before: 'a' });
    peer.do({ type: 'records.move', table: 'cards', ids: ['c'], place: { step: 'look' } });
    const added = {
      table: 'cards' as const,
      record: { id: 'n', lane: 'touch', step: 'pay', title: 'N' },
      before: 'a',
    };
    peer.do({ type: 'records.add', records: [added] });
    expect(peer.snapshot.journey.title).toBe('Mine');
    expect(peer.snapshot.cards.get('a')?.title).toBe('A+');
    expect(peer.snapshot.cards.get('c')).toMatchObject({ lane: 'touch', step: 'look' });
    expect(peer.snapshot.cards.list.filter(({ step }) => step === 'pay').map(({ id }) => id)).toEqual([
      'b',
      'n',
      'a',
    ]);
    expectReadersAgree(peer);
    while (peer.history.undo());
    expect(peer.snapshot.cards.get('a')?.title).toBe('A');
    expect(peer.snapshot.cards.get('c')).toMatchObject({ lane: 'touch', step: 'pay' });
    expect(peer.snapshot.cards.list.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('DOC-4 places and lists as shared types are read', () => {
    const peer = foreign((record) => {
      const at = new Y.Map([
        ['lane', 'l'],
        ['step', 's'],
        ['order', 'a0'],
      ]);
      record('cards', 'a', { at, title: new Y.Text('A'), tags: Y.Array.from(['x', 'y']) });
    });
    expect(peer.snapshot.cards.get('a')).toMatchObject({
      lane: 'l',
      step: 's',
      title: 'A',
      tags: ['x', 'y'],
    });
    expect(peer.snapshot.cards.orderOf('a')).toBe('a0');
  });

  it('DOC-4 a script’s lines as a plain list are read, and kept when one of them is changed', () => {
    const peer = new Peer().seed(smallFile());
    const script = peer.documents.library.getMap('scripts').get('hello') as Y.Map<unknown>;
    script.set('lines', [
      { part: 'say', text: 'One' },
      { id: 'b', part: 'ask', text: 'Two' },
    ]);
    const lines = () =>
      peer.snapshot.library.scripts.get('hello')?.lines.map(({ id, text }) => `${id} ${text}`);
    expect(lines()).toEqual(['~1 One', 'b Two']);
    peer.do({
      type: 'lines.add',
      script: 'hello',
      line: { id: 'c', part: 'ask', text: 'Three' },
      before: 'b',
    });
    expect(lines()).toEqual(['~1 One', 'c Three', 'b Two']);
    const target = { table: 'scripts' as const, id: 'hello' };
    peer.do({ type: 'text.splice', target, key: 'text', line: '~1', index: 3, remove: 0, insert: '!' });
    expect(lines()).toEqual(['~1 One!', 'c Three', 'b Two']);
    while (peer.history.undo());
    expect(lines()).toEqual(['~1 One', 'b Two']);
    expectReadersAgree(peer);
  });

  it('DOC-3 what can’t be read is a problem with its fields, kept out of the tables and left as it is', () => {
    const peer = foreign((record, doc) => {
      record('cards', 'bad', { lane: 5, step: 's', title: ['x'], stake: 9 });
      record('lanes', 'good', { role: 'notes', title: 'N' });
      doc.getMap('lanes').set('text', 'not a record');
      doc.getMap('lanes').set('list', new Y.Array());
    });
    const { problems, cards, lanes } = peer.snapshot;
    expect(cards.size).toBe(0);
    expect(lanes.list.map(({ id }) => id)).toEqual(['good']);
    expect(problems.map(({ id }) => id).sort()).toEqual(['bad', 'list', 'text']);
    expect(problems.find(({ id }) => id === 'bad')?.fields).toEqual(
      expect.arrayContaining(['lane', 'title', 'stake']),
    );
    expect(JSON.stringify(problems)).toContain('not a record');
    expect((peer.documents.map.getMap('cards').get('bad') as Y.Map<unknown>).get('stake')).toBe(9);
    expectReadersAgree(peer);
    peer.do({
      type: 'records.remove',
      records: [
        { table: 'cards', id: 'bad' },
        { table: 'lanes', id: 'text' },
      ],
    });
    expect(peer.snapshot.problems.map(({ id }) => id)).toEqual(['list']);
    peer.history.undo();
    expect(peer.snapshot.problems.length).toBe(3);
  });

  it('DOC-3 a problem that is mended becomes a record at once', () => {
    const peer = foreign((record) => record('lanes', 'l', { role: 'nonsense', title: 'L' }));
    expect(peer.snapshot.problems.length).toBe(1);
    (peer.documents.map.getMap('lanes').get('l') as Y.Map<unknown>).set('role', 'notes');
    expect(peer.snapshot.problems).toEqual([]);
    expect(peer.snapshot.lanes.has('l')).toBe(true);
  });

  it('DOC-3 the journey’s own facts: what can be read is, over the defaults', () => {
    const peer = foreign((_record, doc) => {
      const journey = doc.getMap('journey');
      for (const [key, value] of Object.entries({
        id: { toString: 1 },
        title: 'T',
        locale: 'xx',
        budget: 7,
      })) {
        journey.set(key, value);
      }
    });
    expect(peer.snapshot.journey).toMatchObject({ title: 'T', locale: 'en', budget: 7 });
    expect(peer.snapshot.problems[0]).toMatchObject({
      table: 'journey',
      fields: expect.arrayContaining(['id', 'locale']),
    });
    expect(new Peer().snapshot.problems).toEqual([]);
  });

  it('DOC-3 reading writes nothing', () => {
    const { map, library } = new Peer().seed(smallFile()).documents;
    const state = [map, library].map((doc) => Y.encodeStateAsUpdate(doc).join());
    const snapshot = joinSnapshot(openMap(map).snapshot(), openLibrary(library).snapshot());
    JSON.stringify(journeyFileOf(snapshot));
    expect([map, library].map((doc) => Y.encodeStateAsUpdate(doc).join())).toEqual(state);
  });

  it('DOC-3 nothing that a peer may write makes reading throw', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const rng = createRng(seed);
      const garbage = (depth = 0): unknown => {
        const deep = depth > 3 ? 10 : 17;
        switch (rng.int(deep)) {
          case 0:
            return null;
          case 1:
            return undefined;
          case 2:
            return rng.text(5);
          case 3:
            return rng.pick([Number.NaN, Number.POSITIVE_INFINITY, -0, 1e300, 2 ** 60]);
          case 4:
            return rng.chance(0.5) ? 12n : true;
          case 5:
            return new Uint8Array([1, 2]);
          case 6:
            return '\ud800';
          case 7:
            return [{ toString: 1, toJSON: 2, valueOf: 3, constructor: null }];
          case 8:
            return [{ __proto__: null, x: 1 }];
          case 9:
            return [JSON.parse('{"__proto__": {"id": "p"}}')];
          case 10:
            return [garbage(depth + 1), garbage(depth + 1)];
          case 11:
            return { lane: garbage(depth + 1), order: garbage(depth + 1) };
          case 12:
            return new Y.Map([
              ['text', garbage(depth + 1)],
              ['order', garbage(depth + 1)],
            ]);
          case 13:
            return Y.Array.from([rng.text(2), rng.text(2)]);
          case 14:
            return new Y.Text(rng.text(9));
          case 15:
            return rng.pick([new Y.XmlFragment(), new Y.XmlElement('p'), new Y.XmlText('t')]);
          default:
            return new Y.Doc();
        }
      };
      const names = [
        'title',
        'lane',
        'step',
        'stage',
        'order',
        'at',
        'lines',
        'persona',
        'score',
        'role',
        'tags',
        'id',
        '~id',
        '~~',
        '~__proto__',
        '__proto__',
        'evidence',
        'where',
      ];
      const peer = new Peer().seed(smallFile());
      const write = (doc: Y.Doc, tables: readonly string[]) => {
        for (let left = 12; left > 0; left--) {
          const map = doc.getMap(rng.pick(tables));
          const ids = [...map.keys(), 'x|y', '|', '', '__proto__', 'constructor', 'new'];
          const id = rng.pick(ids);
          const record = map.get(id);
          if (record instanceof Y.Map && rng.chance(0.7)) record.set(rng.pick(names), garbage());
          else
            map.set(
              id,
              rng.chance(0.5) ? garbage() : new Y.Map(rng.some(names).map((name) => [name, garbage()])),
            );
        }
      };
      write(peer.documents.map, [...MAP_TABLES, 'journey', 'extra', 'uses', 'meta']);
      write(peer.documents.library, ['scripts', 'personas', 'slas', 'calendars', 'meta']);
      const other = peer.fork();
      for (const one of [peer, other]) {
        const { snapshot } = one;
        expectReadersAgree(one);
        expect(() => JSON.stringify([snapshot, journeyFileOf(snapshot)])).not.toThrow();
        for (const problem of [...snapshot.problems, ...snapshot.library.problems]) {
          const inLibrary = snapshot.library.problems.includes(problem);
          repairRecord(inLibrary ? one.documents.library : one.documents.map, problem, REPAIR_ORIGIN);
        }
        expectReadersAgree(one);
      }
      expect(({} as { id?: string }).id).toBeUndefined();
      other.close();
      peer.close();
    }
  });

  it('DOC-3 a root of another kind does no harm', () => {
    const doc = new Y.Doc();
    doc.getArray('cards').push([1, 'x', { id: 'c' }]);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const live = openMap(other);
    expect(live.snapshot().cards.size).toBe(0);
    doc.getArray('cards').insert(0, ['y']);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(live.snapshot().cards.size).toBe(0);
  });

  it('DOC-3 very deep values are cut off, not followed', () => {
    const peer = foreign((record) => {
      let value: unknown = 1;
      for (let i = 0; i < 2_000; i++) value = [value];
      let nested = new Y.Map<unknown>();
      const top = nested;
      for (let i = 0; i < 500; i++) {
        const inner = new Y.Map<unknown>();
        nested.set('n', inner);
        nested = inner;
      }
      record('lanes', 'l', { role: 'notes', title: 'L', deep: value, nested: top });
    });
    expect(peer.snapshot.lanes.size).toBe(1);
    expect(JSON.stringify(peer.snapshot.lanes.list).length).toBeLessThan(2_000);
  });

  it('FILE-8 what nests deep is written as deep as a file may be, wherever it stands', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100; i++) deep = [deep];
    const peer = plainMap();
    const { map, library } = peer.documents;
    map.getMap('journey').set('deep', deep);
    const write = (table: string, id: string, facts: object) =>
      map.getMap(table).set(id, new Y.Map(Object.entries({ ...facts, deep })));
    write('lanes', 'l', { role: 'notes', title: 'L' });
    write('lanes', 'unreadable', { role: 'none', title: 'L' });
    write('cards', 'unplaced', { lane: 'gone', step: 'pay', title: 'D' });
    const line = new Y.Map(Object.entries({ part: 'say', text: 'Hello', deep }));
    const lines = new Y.Map([['l1', line]]);
    library.getMap('scripts').set(
      's',
      new Y.Map<unknown>([
        ['name', 'S'],
        ['kind', 'greeting'],
        ['lines', lines],
      ]),
    );
    map.getMap('uses').set('s', 'scripts');
    const file = journeyFileOf(peer.snapshot);
    const text = JSON.stringify(file);
    expect(text.match(/"deep":\[\[/g)).toHaveLength(5);
    expectWholeFile(peer.snapshot);
    // And no less deep than that.
    const levels = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(levels)) : 0;
    expect(levels(file.journey)).toBe(63);
    expect(levels(file.lanes)).toBe(63);
    expect(levels(file.library)).toBe(63);
  });
});
