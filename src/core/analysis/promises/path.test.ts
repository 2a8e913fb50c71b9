import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../layout/testing/snapshot-of.ts';
import type { Snapshot } from '../../model/index.ts';
import { computeJourney, createAssessor, type PromisePath, type PromiseQuestion } from '../index.ts';
import { CLOCK } from '../testing/journey.ts';

const HOURS = (amount: number) => ({ amount, unit: 'h' }) as const;
type Raw = Record<string, unknown>;

/** Repair promised in 24 hours; behind it a diagnosis of 2 h, and a part that takes 20 h and waits for an order of 1 h. */
const file = (durations: Raw = {}, links: Raw[] = []) => {
  const work = (id: string, hours: number): Raw => ({
    id,
    lane: 'back',
    step: 'p',
    title: id,
    duration: HOURS(hours),
    ...(durations[id] ? { duration: durations[id] } : {}),
  });
  const needs = (id: string, from: string, to: string): Raw => ({ id, from, to, kind: 'needs' });
  return {
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'j', title: 'J' },
    stages: [{ id: 's', title: 'S', phase: 'after' }],
    steps: [{ id: 'p', stage: 's', title: 'P' }],
    lanes: [
      { id: 'touch', role: 'touchpoint', title: 'T' },
      { id: 'back', role: 'backstage', title: 'B' },
    ],
    cards: [
      { id: 'promise', lane: 'touch', step: 'p', title: 'Promise', slas: ['day', 'answer'] },
      work('diagnosis', 2),
      work('part', 20),
      work('order', 1),
    ],
    links: [
      needs('l1', 'promise', 'diagnosis'),
      needs('l2', 'promise', 'part'),
      { id: 'l3', from: 'order', to: 'part', kind: 'flow' },
      ...links,
    ],
    library: {
      slas: [
        { id: 'day', name: 'Day', promise: 'fulfilment', target: HOURS(24) },
        { id: 'answer', name: 'Answer', promise: 'wait', target: HOURS(1) },
      ],
    },
  };
};

const ask = (snapshot: Snapshot, question: Partial<PromiseQuestion> = {}) => {
  const assessor = createAssessor();
  assessor.open(snapshot, CLOCK);
  return assessor.answer({ kind: 'path', promise: { card: 'promise', sla: 'day', tried: {}, ...question } });
};
const HOUR = 3_600_000;

describe('the path of a promise', () => {
  it('tells what decides, in its order, with its links, and the room of all else', () => {
    const path = ask(snapshotOf(file())) as PromisePath;
    expect(path.cards.map(({ card, decides }) => [card, decides])).toEqual([
      ['order', true],
      ['part', true],
      ['promise', true],
      ['diagnosis', false],
    ]);
    expect(path.links.toSorted()).toEqual(['l2', 'l3']);
    expect(path.cards.map(({ slack }) => slack / HOUR)).toEqual([0, 0, 0, 19]);
    expect(path.cards.map(({ takes, from }) => [takes?.amount ?? null, from])).toEqual([
      [1, 'duration'],
      [20, 'duration'],
      [null, null],
      [2, 'duration'],
    ]);
    expect(path).toMatchObject({ kept: true, untried: null });
    expect(path.worst.excess / HOUR).toBe(-3);
  });

  it('what is tried counts, moves the path, and is told beside what stands', () => {
    const path = ask(snapshotOf(file()), { tried: { diagnosis: HOURS(30) } }) as PromisePath;
    expect(path.cards.filter(({ decides }) => decides).map(({ card, from }) => [card, from])).toEqual([
      ['diagnosis', 'tried'],
      ['promise', null],
    ]);
    expect(path).toMatchObject({ kept: false, untried: { kept: true } });
  });

  it('says why there is none', () => {
    expect(ask(snapshotOf(file()), { card: 'nobody' })).toBe('gone');
    expect(ask(snapshotOf(file()), { sla: 'answer' })).toBe('gone');
    const round = [{ id: 'l4', from: 'order', to: 'promise', kind: 'needs' }];
    expect(ask(snapshotOf(file({}, round)))).toBe('circle');
  });

  it('is for any durations that of the whole journey, and what is tried is what it would be', () => {
    const hours = fc.record({ diagnosis: fc.nat(40), part: fc.nat(40), order: fc.nat(40) });
    const durations = hours.map((all) =>
      Object.fromEntries(Object.entries(all).map(([id, amount]) => [id, HOURS(amount + 1)])),
    );
    fc.assert(
      fc.property(durations, (tried) => {
        const [applied, asked] = [ask(snapshotOf(file(tried))), ask(snapshotOf(file()), { tried })];
        const { worst, best, kept, links } = asked as PromisePath;
        expect({ worst, best, kept, links }).toEqual({
          worst: (applied as PromisePath).worst,
          best: (applied as PromisePath).best,
          kept: (applied as PromisePath).kept,
          links: (applied as PromisePath).links,
        });
        const options = { shrinkage: 0, felt: null, took: null };
        const [whole] = computeJourney(snapshotOf(file(tried)), CLOCK, options).promises;
        expect({ worst, best, kept }).toEqual({ worst: whole?.worst, best: whole?.best, kept: whole?.kept });
      }),
      { numRuns: 40 },
    );
  });
});
