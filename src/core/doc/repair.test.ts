import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LIMITS } from '../model/index.ts';
import { REPAIR_ORIGIN, repairRecord } from './index.ts';
import { expectReadersAgree } from './testing/laws.ts';
import { Peer } from './testing/peer.ts';
import { smallFile } from './testing/small.ts';

const broken = (table: string, id: string, facts: Record<string, unknown>, library = false): Peer => {
  const peer = new Peer().seed(smallFile());
  const doc = library ? peer.documents.library : peer.documents.map;
  const record = doc.getMap(table).get(id) as Y.Map<unknown>;
  for (const [key, value] of Object.entries(facts)) record.set(key, value);
  return peer;
};

function repair(peer: Peer): boolean {
  const { problems, library } = peer.snapshot;
  const [problem = library.problems[0]] = problems;
  if (!problem) throw new Error('nothing to repair');
  const doc = problems.length > 0 ? peer.documents.map : peer.documents.library;
  const done = repairRecord(doc, problem, REPAIR_ORIGIN);
  expectReadersAgree(peer);
  expect(peer.snapshot.problems.length + peer.snapshot.library.problems.length).toBe(done ? 0 : 1);
  return done;
}

describe('DOC-9 repair', () => {
  it('DOC-9 cuts a title that two people together made too long, at a whole character', () => {
    const peer = new Peer().seed(smallFile());
    const lee = peer.fork();
    const type = (insert: string) => ({
      type: 'text.splice' as const,
      target: { table: 'cards' as const, id: 'c1' },
      key: 'title',
      index: 0,
      remove: 0,
      insert,
    });
    peer.do(type('😀'.repeat(150)));
    lee.do(type('客'.repeat(150)));
    lee.sendTo(peer);
    expect(peer.snapshot.problems[0]).toMatchObject({ table: 'cards', id: 'c1', fields: ['title'] });
    expect(repair(peer)).toBe(true);
    const title = peer.snapshot.cards.get('c1')?.title ?? '';
    expect([...title].length).toBe(LIMITS.title);
    expect(title.isWellFormed()).toBe(true);
    expect(peer.history.canUndo).toBe(true);
  });

  it('DOC-9 takes away facts that can’t be read, and keeps the good items of lists', () => {
    const peer = broken('cards', 'c3', { stake: 'high', slas: ['sla', 5, 'x'], owner: 3, body: 7 });
    expect(repair(peer)).toBe(true);
    const card = peer.snapshot.cards.get('c3');
    expect(card).toMatchObject({ title: 'Order the part', slas: ['sla', 'x'], lane: 'back', body: '' });
    expect(card).not.toHaveProperty('stake');
    expect(card).not.toHaveProperty('owner');
  });

  it('DOC-9 mends a place whose optional part can’t be read', () => {
    const peer = broken('moments', 'm1', { at: { step: 'call', card: 5, order: 'a0' } });
    expect(repair(peer)).toBe(true);
    expect(peer.snapshot.moments.get('m1')).toMatchObject({ step: 'call' });
    expect(peer.snapshot.moments.get('m1')).not.toHaveProperty('card');
    expect(peer.snapshot.moments.orderOf('m1')).toBe('a0');
  });

  it('DOC-9 shortens one line of a script and leaves the others', () => {
    const peer = broken('scripts', 'hello', {}, true);
    const script = peer.documents.library.getMap('scripts').get('hello') as Y.Map<Y.Map<Y.Map<Y.Text>>>;
    (script.get('lines') as unknown as Y.Map<Y.Map<Y.Text>>)
      .get('two')
      ?.get('text')
      ?.insert(0, 'x'.repeat(LIMITS.prose));
    expect(repair(peer)).toBe(true);
    const lines = peer.snapshot.library.scripts.get('hello')?.lines.map(({ text }) => text.length);
    expect(lines).toEqual([8, LIMITS.prose]);
  });

  it('DOC-9 leaves alone what it can’t mend', () => {
    for (const facts of [{ at: { lane: 'touch', order: 'a0' } }, { at: 5 }]) {
      const peer = broken('cards', 'c1', facts);
      const before = Y.encodeStateAsUpdate(peer.documents.map).join();
      expect(repair(peer)).toBe(false);
      expect(Y.encodeStateAsUpdate(peer.documents.map).join()).toBe(before);
    }
    const peer = broken('scripts', 'hello', {}, true);
    const script = peer.documents.library.getMap('scripts').get('hello') as Y.Map<Y.Map<Y.Map<unknown>>>;
    (script.get('lines') as unknown as Y.Map<Y.Map<unknown>>).get('two')?.set('part', 'nonsense');
    expect(repair(peer)).toBe(false);
    expect(
      repairRecord(peer.documents.map, { table: 'journey', id: 'j', fields: ['id'], raw: {} }, REPAIR_ORIGIN),
    ).toBe(false);
    expect(
      repairRecord(
        peer.documents.map,
        { table: 'cards', id: 'gone', fields: ['title'], raw: {} },
        REPAIR_ORIGIN,
      ),
    ).toBe(false);
  });
});
