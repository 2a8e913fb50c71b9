import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Splice } from '../base/index.ts';
import { type Command, type Operation, planCommand } from '../model/index.ts';
import { applyOperations, rebaseOperations } from './index.ts';
import { meet, Peer } from './testing/peer.ts';

const TEXT = 'abcdefgh';
const FILE = {
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: TEXT },
};
const anySplice = (letters: string): fc.Arbitrary<Splice> =>
  fc
    .record({
      from: fc.nat(TEXT.length),
      to: fc.nat(TEXT.length),
      insert: fc.constantFrom('', letters[0] as string, letters),
    })
    .map(({ from, to, insert }) => ({
      index: Math.min(from, to),
      remove: Math.abs(from - to),
      insert,
    }));
const splice = (by: Splice): Command => ({
  type: 'text.splice',
  target: { table: 'journey', id: 'j' },
  key: 'title',
  ...by,
});
const planned = (command: Command, peer: Peer): readonly Operation[] => {
  const plan = planCommand(command, peer.snapshot);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
};

it('CMP-10 what was planned a moment ago leaves what was typed since then, as if both had been done at once', () => {
  fc.assert(
    fc.property(anySplice('xyz'), anySplice('123'), (mine, theirs) => {
      // Insertions at one place may come in either order.
      fc.pre(
        !(mine.insert && theirs.insert) ||
          mine.index > theirs.index + theirs.remove ||
          mine.index + mine.remove < theirs.index,
      );
      const here = new Peer(1).seed(FILE);
      const [apart, there] = [here.fork(2), here.fork(3)];
      const before = here.snapshot;
      const operations = planned(splice(mine), here);
      applyOperations(apart.documents, operations, apart.origin);
      there.do(splice(theirs));
      meet(apart, there);

      here.do(splice(theirs));
      applyOperations(here.documents, rebaseOperations(operations, before, here.snapshot), here.origin);
      expect(here.snapshot.journey.title).toBe(apart.snapshot.journey.title);
      for (const peer of [here, apart, there]) peer.close();
    }),
    { numRuns: 100 },
  );
});

it('CMP-10 insertions at one place both stay, and nothing else depends on the moment', () => {
  const here = new Peer(1).seed(FILE);
  const before = here.snapshot;
  const operations = planned(splice({ index: 3, remove: 0, insert: 'xyz' }), here);
  here.do(splice({ index: 3, remove: 0, insert: '123' }));
  applyOperations(here.documents, rebaseOperations(operations, before, here.snapshot), here.origin);
  expect(here.snapshot.journey.title).toBe('abcxyz123defgh');
  expect(rebaseOperations(operations, before, before)).toBe(operations);
  here.close();
});
