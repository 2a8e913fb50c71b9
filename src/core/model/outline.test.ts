import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOfFile } from '../doc/index.ts';
import { replaceRecord } from '../layout/testing/snapshot-of.ts';
import { gridOf, LANE_ROLES, type OutlinePart, outlineOf, parseJourneyFile, type Snapshot } from './index.ts';

function snapshotOf(file: unknown): Snapshot {
  const parsed = parseJourneyFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return snapshotOfFile(parsed.value);
}

const file = (more: object) => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'Repair visit', personas: ['ben', 'ada'] },
  ...more,
});

const SMALL = file({
  stages: [
    { id: 'call', title: 'Call', phase: 'before' },
    { id: 'visit', title: 'Visit', phase: 'during' },
  ],
  steps: [
    { id: 'open', stage: 'visit', title: 'Opens the door' },
    { id: 'ring', stage: 'call', title: 'Rings up' },
  ],
  lanes: [
    { id: 'does', role: 'customer', title: 'Customer' },
    { id: 'feels', role: 'feeling', title: 'Feelings' },
    { id: 'behind', role: 'backstage', title: 'Backstage' },
  ],
  cards: [
    { id: 'parts', lane: 'behind', step: 'ring', title: 'Orders the part' },
    { id: 'looks', lane: 'does', step: 'ring', title: 'Looks for the number' },
    { id: 'rings', lane: 'does', step: 'ring', title: 'Rings' },
  ],
  moments: [
    { id: 'waits', kind: 'pain', step: 'open', card: 'rings', title: 'Waits', intensity: 4, frequency: 2 },
  ],
  feelings: [
    { persona: 'ada', step: 'ring', score: -2 },
    { persona: 'ben', step: 'ring', score: 1 },
  ],
  unplaced: { cards: [{ id: 'lost', lane: 'gone', step: 'ring', title: 'Lost' }] },
  library: {
    personas: [
      { id: 'ada', name: 'Ada' },
      { id: 'ben', name: 'Ben' },
    ],
  },
});

describe('the outline', () => {
  it('reads stage by stage, step by step, lane by lane', () => {
    const { stages, unplaced } = outlineOf(snapshotOf(SMALL));
    expect(stages).toEqual([
      {
        id: 'call',
        steps: [
          {
            id: 'ring',
            parts: [
              { lane: 'does', role: 'customer', cards: ['looks', 'rings'], moments: [], feelings: [] },
              { lane: 'feels', role: 'feeling', cards: [], moments: [], feelings: ['ben|ring', 'ada|ring'] },
              { lane: 'behind', role: 'backstage', cards: ['parts'], moments: [], feelings: [] },
              // No lane of this map is for moments: they come last.
              { lane: null, role: 'moments', cards: [], moments: ['waits'], feelings: [] },
            ],
          },
        ],
      },
      { id: 'visit', steps: [{ id: 'open', parts: [] }] },
    ]);
    expect(unplaced).toEqual({ cards: ['lost'], moments: [] });
  });

  it('is made once for the same tables, and anew for a moment that has moved', () => {
    const snapshot = snapshotOf(SMALL);
    expect(outlineOf({ ...snapshot })).toBe(outlineOf(snapshot));
    const moved = replaceRecord(snapshot, 'moments', 'waits', { card: undefined });
    const steps = outlineOf(moved).stages.flatMap((stage) => stage.steps);
    expect(steps.find(({ id }) => id === 'open')?.parts.map(({ moments }) => moments)).toEqual([['waits']]);
  });

  it('has every card and moment once, and of a cell the cards in its order, whatever the map', () => {
    const index = fc.nat({ max: 5 });
    const anyMap = fc.record({
      steps: fc.array(fc.nat({ max: 2 }), { maxLength: 5 }),
      lanes: fc.array(fc.constantFrom(...LANE_ROLES), { maxLength: 5 }),
      cards: fc.array(fc.tuple(index, index), { maxLength: 20 }),
      moments: fc.array(fc.tuple(index, fc.option(fc.nat({ max: 25 }))), { maxLength: 8 }),
      feelings: fc.uniqueArray(fc.tuple(fc.nat({ max: 3 }), index), {
        maxLength: 8,
        selector: (pair) => pair.join(),
      }),
    });
    fc.assert(
      fc.property(anyMap, (map) => {
        const placed = { steps: [] as object[], cards: [] as object[], moments: [] as object[] };
        const lost = { cards: [] as object[], moments: [] as object[] };
        const steps = map.steps.map((stage, i) => ({ id: `p${i}`, stage: `s${stage}`, title: '' }));
        map.cards.forEach(([lane, step], i) => {
          const isThere = lane < map.lanes.length && step < steps.length;
          (isThere ? placed : lost).cards.push({
            id: `c${i}`,
            lane: `l${lane}`,
            step: `p${step}`,
            title: '',
          });
        });
        map.moments.forEach(([step, card], i) => {
          const on = card !== null && card < map.cards.length ? { card: `c${card}` } : {};
          const isThere =
            step < steps.length && !lost.cards.some((one) => Reflect.get(one, 'id') === on.card);
          const moment = {
            id: `m${i}`,
            kind: 'pain',
            step: `p${step}`,
            title: '',
            intensity: 1,
            frequency: 1,
          };
          (isThere ? placed : lost).moments.push({ ...moment, ...on });
        });
        const snapshot = snapshotOf(
          file({
            stages: [0, 1, 2].map((i) => ({ id: `s${i}`, title: '', phase: 'before' })),
            steps,
            lanes: map.lanes.map((role, i) => ({ id: `l${i}`, role, title: '' })),
            cards: placed.cards,
            moments: placed.moments,
            feelings: map.feelings
              .filter(([, step]) => step < steps.length)
              .map(([persona, step]) => ({ persona: `who${persona}`, step: `p${step}`, score: 0 })),
            unplaced: lost,
          }),
        );
        const outline = outlineOf(snapshot);
        const grid = gridOf(snapshot);
        const read = outline.stages.flatMap((stage) => stage.steps);
        const parts: OutlinePart[] = read.flatMap((step) => [...step.parts]);
        const all = (key: 'cards' | 'moments' | 'feelings') => parts.flatMap((part) => part[key]);

        expect(read.map(({ id }) => id)).toEqual(grid.steps.map(({ id }) => id));
        expect([...all('cards'), ...outline.unplaced.cards].sort()).toEqual(
          snapshot.cards.list.map(({ id }) => id).sort(),
        );
        expect([...all('moments'), ...outline.unplaced.moments].sort()).toEqual(
          snapshot.moments.list.map(({ id }) => id).sort(),
        );
        expect(all('feelings').sort()).toEqual(snapshot.feelings.list.map(({ id }) => id).sort());
        for (const step of read) {
          const order = step.parts.map(({ lane }) => grid.lanes.findIndex(({ id }) => id === lane));
          const onLanes = order.filter((at) => at >= 0);
          expect(onLanes).toEqual(onLanes.toSorted((a, b) => a - b));
          for (const { lane, cards } of step.parts) {
            if (lane) expect(cards).toEqual(grid.cell(lane, step.id).map(({ id }) => id));
          }
        }
      }),
    );
  });
});
