import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperations, planInTurn } from '../doc/index.ts';
import { expectWholeFile } from '../doc/testing/laws.ts';
import { dataOf, expectSame, Peer } from '../doc/testing/peer.ts';
import { gridOf, type Snapshot } from '../model/index.ts';
import { randomCommand } from '../model/testing/commands.ts';
import { randomFile } from '../model/testing/files.ts';
import { createRng } from '../model/testing/random.ts';
import {
  bothSides,
  bringOver,
  cardsByLibraryRecord,
  compareLibraries,
  compareMaps,
  type Difference,
} from './index.ts';
import { onlyMap } from './testing/only-map.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** A journey, and the same after some random work that leaves the library alone. */
function pair(seed: number, steps: number): { before: Peer; after: Peer } {
  const rng = createRng(seed);
  const before = new Peer(1).seed(randomFile(rng));
  const after = before.fork(2);
  for (let step = 0; step < steps; step++) {
    const command = randomCommand(after.snapshot, rng);
    if (command && onlyMap(command)) after.run(command);
  }
  return { before, after };
}

function bring(into: Peer, from: Snapshot, chosen: readonly Difference[]) {
  let id = 0;
  const bringing = bringOver(into.snapshot, from, chosen, { makeId: () => `n${++id}` });
  const plan = planInTurn(into.documents, bringing.commands);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  into.history.begin(null);
  applyOperations(into.documents, plan.value, into.origin);
  return bringing;
}

/** Whether a difference can be brought: what has lost its place on both sides can't. */
const isPlaced = (snapshot: Snapshot): boolean => {
  const grid = gridOf(snapshot);
  return grid.unplaced.length === 0 && grid.lostSteps.length === 0;
};

describe('a comparison of two journeys', () => {
  it('CMP-1 finds nothing between a journey and itself, read anew', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { after } = pair(seed, 5);
        expect(compareMaps(after.snapshot, after.snapshot)).toEqual([]);
        expect(compareMaps(after.snapshot, after.snapshotFromScratch)).toEqual([]);
        expect(compareLibraries(after.snapshot, after.snapshotFromScratch)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('CMP-2 brought over whole, gives the other journey; undone, gives back the first', () => {
    let told = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after } = pair(seed, 12);
        const differences = compareMaps(before.snapshot, after.snapshot);
        const was = dataOf(before.snapshot);
        const { left } = bring(before, after.snapshot, differences);
        if (isPlaced(after.snapshot)) expect(left).toEqual([]);
        const gone = new Set(left.map(({ key }) => key));
        const rest = compareMaps(before.snapshot, after.snapshot).filter(({ key }) => !gone.has(key));
        expect(rest).toEqual([]);
        expectWholeFile(before.snapshot);
        if (differences.length > left.length) {
          told += 1;
          expect(before.history.undo()).toBe(true);
          expectSame(dataOf(before.snapshot), was);
        }
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(10);
  });

  it('CMP-3 of what was done apart is what was found apart', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after } = pair(seed, 0);
        const titles = before.snapshot.cards.list.slice(0, 2);
        const [one, two] = titles;
        if (!one || !two) return;
        const write = (peer: Peer, id: string) =>
          peer.do({
            type: 'records.set',
            targets: [{ table: 'cards', id }],
            patch: { stake: 3, tags: ['x', id] },
          });
        const alone = (id: string) => {
          const peer = before.fork();
          write(peer, id);
          return compareMaps(before.snapshot, peer.snapshot).map(({ key }) => key);
        };
        const apart = [...alone(one.id), ...alone(two.id)];
        write(after, two.id);
        write(after, one.id);
        const together = compareMaps(before.snapshot, after.snapshot).map(({ key }) => key);
        expect(together.sort()).toEqual(apart.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('CMP-4 brings any part of it, with what that stands on', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (seed, wanted) => {
        const { before, after } = pair(seed, 12);
        const differences = compareMaps(before.snapshot, after.snapshot);
        const chosen = differences.filter((_, at) => wanted[at % wanted.length]);
        bring(before, after.snapshot, chosen);
        expectWholeFile(before.snapshot);
        expect(before.snapshot.problems).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('CMP-5 what is drawn of both holds every record of either side once, and the later one as it is', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after } = pair(seed, 12);
        const both = bothSides(before.snapshot, after.snapshot);
        for (const table of ['stages', 'steps', 'lanes', 'cards', 'moments', 'links'] as const) {
          const ids = both[table].list.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const either = new Set(
            [...before.snapshot[table].list, ...after.snapshot[table].list].map(({ id }) => id),
          );
          expect(new Set(ids)).toEqual(either);
          const kept = ids.filter((id) => after.snapshot[table].has(id));
          expect(kept).toEqual(after.snapshot[table].list.map(({ id }) => id));
        }
      }),
      { numRuns: 60 },
    );
  });
});

const lane = { id: 'l', role: 'touchpoint', title: 'Lane' };
const small = (more: object = {}) => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'Stay' },
  stages: [{ id: 'st', title: 'Stage', phase: 'before' }],
  steps: ['s1', 's2'].map((id) => ({ id, stage: 'st', title: id })),
  lanes: [lane],
  cards: ['a', 'b', 'c'].map((id) => ({ id, lane: 'l', step: 's1', title: id.toUpperCase() })),
  ...more,
});

const said = (differences: readonly Difference[]) =>
  differences.map((difference) => {
    const { kind, table, id } = difference;
    return [kind, `${table}:${id}`, ...(difference.kind === 'changed' ? [difference.field] : [])].join(' ');
  });

describe('what is told', () => {
  it('CMP-6 one card of many that went to another place in its cell is the only one that moved', () => {
    const peer = new Peer().seed(small());
    const before = peer.snapshot;
    peer.do({ type: 'records.move', table: 'cards', ids: ['c'], before: 'a' });
    expect(said(compareMaps(before, peer.snapshot))).toEqual(['moved cards:c']);
    peer.do({ type: 'records.move', table: 'cards', ids: ['a'], place: { step: 's2' } });
    const moved = compareMaps(before, peer.snapshot);
    expect(moved).toContainEqual(
      expect.objectContaining({
        kind: 'moved',
        id: 'a',
        from: { lane: 'l', step: 's1' },
        to: { lane: 'l', step: 's2' },
      }),
    );
  });

  it('CMP-7 what a file gives no id is known by what it is of', () => {
    const measure = { card: 'a', metric: 'csat', value: 70 };
    const other = { card: 'b', metric: 'csat', value: 50 };
    const one = new Peer().seed(small({ measures: [measure, other] })).snapshot;
    const two = new Peer().seed(small({ measures: [other, { ...measure, value: 80 }] })).snapshot;
    expect(compareMaps(one, two)).toEqual([
      expect.objectContaining({ kind: 'changed', table: 'measures', field: 'value', before: 70, after: 80 }),
    ]);
  });

  it('CMP-8 a standard that changed tells of the cards that stand on it', () => {
    const sla = (amount: number) => ({
      id: 'x',
      name: 'Chat',
      promise: 'first-response',
      target: { amount, unit: 's' },
    });
    const file = (amount: number) =>
      small({
        cards: [{ id: 'a', lane: 'l', step: 's1', title: 'A', slas: ['x'] }],
        library: { slas: [sla(amount)] },
      });
    const [before, after] = [new Peer().seed(file(30)).snapshot, new Peer().seed(file(60)).snapshot];
    expect(compareMaps(before, after)).toEqual([]);
    const [change] = compareLibraries(before, after);
    expect(change).toMatchObject({
      kind: 'changed',
      field: 'target',
      before: { amount: 30, unit: 's' },
      after: { amount: 60, unit: 's' },
    });
    expect(cardsByLibraryRecord(after)('slas', 'x')).toEqual(['a']);
  });
});
