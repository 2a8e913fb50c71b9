import { describe, expect, it } from 'vitest';
import { readSurvey } from '../../../core/interchange/index.ts';
import { snapshotOf } from '../../../core/layout/testing/snapshot-of.ts';
import { meanOf, sampleOf, scaleOf, setMeasure, sidesAt, surveyCommands } from './model.ts';

const measure = (id: string, side: string, value: number, facts: object = {}) => ({
  id,
  metric: `servqual.empathy.${side}`,
  value,
  ...facts,
});
const snapshot = snapshotOf({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J' },
  stages: ['one', 'two'].map((id) => ({ id, title: id, phase: 'during' })),
  steps: [{ id: 'a', stage: 'one', title: 'A' }],
  lanes: [{ id: 'touch', role: 'touchpoint', title: 'T' }],
  cards: [{ id: 'card', lane: 'touch', step: 'a', title: 'Card' }],
  measures: [
    measure('e', 'expectation', 6, { step: 'a', n: 10 }),
    measure('p1', 'perception', 4, { card: 'card', n: 30 }),
    measure('p2', 'perception', 6, { step: 'a', n: 10 }),
    measure('whole', 'expectation', 5),
  ],
});
const newId = () => 'new';
const empathy = (at: string | null) => sidesAt(snapshot, at).find(({ dimension }) => dimension === 'empathy');

describe('service quality', () => {
  it('is measured at stages, by their steps and cards, or as a whole', () => {
    expect(empathy('one')?.perception.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(empathy(null)?.expectation.map(({ id }) => id)).toEqual(['whole']);
    expect(empathy('two')?.expectation).toEqual([]);
  });

  it('weighs each value by how often it was asked', () => {
    expect(meanOf(empathy('one')?.perception ?? [])).toBe(4.5);
    expect(sampleOf(empathy('one')?.perception ?? [])).toBe(40);
    expect([meanOf([]), sampleOf(empathy(null)?.expectation ?? [])]).toEqual([null, null]);
    expect([scaleOf([4.9]), scaleOf([6.2]), scaleOf([9])]).toEqual([5, 7, 10]);
  });

  it('is entered where it stands alone, and made where there is none', () => {
    expect(setMeasure(snapshot, 'one', 'empathy', 'expectation', { value: 5 }, newId)).toMatchObject({
      type: 'records.set',
      targets: [{ id: 'e' }],
      patch: { value: 5 },
    });
    expect(setMeasure(snapshot, 'one', 'empathy', 'perception', { value: 5 }, newId)).toBeNull();
    expect(setMeasure(snapshot, 'one', 'assurance', 'expectation', { value: 5 }, newId)).toMatchObject({
      records: [{ record: { id: 'new', metric: 'servqual.assurance.expectation', value: 5, step: 'a' } }],
    });
    expect(setMeasure(snapshot, 'two', 'assurance', 'expectation', { value: 5 }, newId)).toBeNull();
  });

  it('a survey takes the place of what was there', () => {
    const survey = readSurvey([{ line: 2, cells: ['7', '3'] }], ['expectation.18', 'perception.18'], 7);
    const commands = surveyCommands(snapshot, 'one', survey, '2026-11-22', newId);
    expect(commands).toMatchObject([
      { type: 'records.set', targets: [{ id: 'e' }], patch: { value: 7, n: 1, at: '2026-11-22' } },
      { type: 'records.remove', records: [{ id: 'p2' }] },
      { type: 'records.set', targets: [{ id: 'p1' }], patch: { value: 3 } },
    ]);
  });
});
