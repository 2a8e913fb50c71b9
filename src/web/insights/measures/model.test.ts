import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../core/layout/testing/snapshot-of.ts';
import { measureCommands, measuresOf, placesByName, scaleOf, verdictOf } from './model.ts';

const snapshot = snapshotOf({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J' },
  stages: [{ id: 's', title: 'S', phase: 'during' }],
  steps: ['first', 'second'].map((id) => ({ id, stage: 's', title: id })),
  lanes: [{ id: 'touch', role: 'touchpoint', title: 'T' }],
  cards: [{ id: 'line', lane: 'touch', step: 'second', title: 'Hotline' }],
  measures: [
    { id: 'late', card: 'line', metric: 'fcr', value: 63, target: 70, at: '2026-10-31' },
    { id: 'later', card: 'line', metric: 'fcr', value: 66, target: 70, at: '2026-11-20' },
    { id: 'early', step: 'first', metric: 'response-time', value: 20, target: 30 },
    { id: 'whole', metric: 'own', value: 5, target: 4 },
    { id: 'survey', metric: 'servqual.empathy.expectation', value: 6 },
  ],
});
const get = (id: string) => {
  const measure = snapshot.measures.get(id);
  if (!measure) throw new Error(id);
  return measure;
};

describe('measures', () => {
  it('stand along the map, the latest first; those of surveys stand elsewhere', () => {
    expect(measuresOf(snapshot).map(({ id }) => id)).toEqual(['whole', 'early', 'later', 'late']);
  });

  it('meet their targets where less is better, too; of own metrics nobody judges', () => {
    expect(['late', 'early', 'whole'].map((id) => verdictOf(get(id)))).toEqual(['missed', 'met', 'unjudged']);
    expect(verdictOf({ ...get('late'), target: undefined as never })).toBe('noTarget');
  });

  it('are drawn on one scale with their targets, below zero too', () => {
    const { value, target, zero } = scaleOf({ ...get('whole'), value: -10, target: 40 });
    expect(value).toBe(0);
    expect(target).toBeGreaterThan(zero);
    expect(scaleOf({ ...get('whole'), value: 0, target: 0 }).value).toBe(0);
  });

  it('are imported to cards and steps by name; the same of the same day is written anew', () => {
    const find = placesByName(snapshot);
    expect([find(' hotline'), find('FIRST'), find('nowhere')]).toEqual([
      { card: 'line' },
      { step: 'first' },
      null,
    ]);
    const rows = [
      { line: 2, metric: 'fcr', value: 70, n: 9, card: 'line', at: '2026-10-31' },
      { line: 3, metric: 'nps', value: 30 },
    ];
    expect(measureCommands(snapshot, rows, () => 'new')).toMatchObject([
      { type: 'records.set', targets: [{ id: 'late' }], patch: { value: 70, n: 9 } },
      { type: 'records.add', records: [{ record: { id: 'new', metric: 'nps', value: 30 } }] },
    ]);
  });
});
