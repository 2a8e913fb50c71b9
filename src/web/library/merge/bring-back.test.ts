import { expect, it } from 'vitest';
import { Peer } from '../../../core/doc/testing/peer.ts';
import { bringBack } from './bring-back.ts';

it('brings back what a merge took out, where it stood, and what the one that stayed said', () => {
  const line = (id: string, text: string) => ({ id, part: 'say', text });
  const script = (id: string, name: string) => ({
    id,
    name,
    kind: 'closing',
    lines: [line(`${id}1`, `${name} one`), line(`${id}2`, `${name} two`)],
  });
  const peer = new Peer(1).seed({
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'j', title: 'J' },
    library: { scripts: [script('a', 'A'), script('b', 'B'), script('c', 'C')] },
  });
  const before = peer.snapshot.library;
  peer.do({ type: 'records.remove', records: [{ table: 'scripts', id: 'b' }] });
  peer.do({ type: 'records.set', targets: [{ table: 'scripts', id: 'a' }], patch: { name: 'New' } });
  const merged = { table: 'scripts', keep: 'a', removed: ['b'], changed: ['name'], before } as const;
  for (const command of bringBack(merged, peer.snapshot.library)) peer.do(command);
  expect(peer.snapshot.library.scripts.list).toEqual(before.scripts.list);
  expect(bringBack(merged, peer.snapshot.library)).toEqual([]);
  peer.close();
});
