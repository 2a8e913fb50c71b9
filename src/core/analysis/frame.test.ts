import { describe, expect, it } from 'vitest';
import { replaceRecord, snapshotOf, strange } from '../layout/testing/snapshot-of.ts';
import { analyse, createAnalyser, messageOf } from './index.ts';
import { VOCABULARY } from './words.en.ts';

const clock = { now: Date.UTC(2026, 10, 22), timeZone: 'Asia/Shanghai' };

const file = {
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J' },
  stages: [{ id: 's', title: 'S', phase: 'before' }],
  steps: [
    { id: 'p1', stage: 's', title: 'One' },
    { id: 'p2', stage: 's', title: 'Two' },
  ],
  lanes: [
    { id: 'front', role: 'frontstage', title: 'Front' },
    { id: 'back', role: 'backstage', title: 'Back' },
  ],
  cards: [
    { id: 'late', lane: 'front', step: 'p2', title: 'Late' },
    { id: 'under', lane: 'back', step: 'p1', title: '' },
    { id: 'owned', lane: 'back', step: 'p1', title: 'Owned', owner: 'r' },
    { id: 'first', lane: 'front', step: 'p1', title: 'First' },
  ],
  waivers: [
    { rule: 'BP-2', where: [{ type: 'card', id: 'late' }], reason: 'By turns', by: 'Ann', at: '2026-11-01' },
    {
      rule: 'BP-3',
      where: [{ type: 'card', id: 'first' }],
      reason: 'Another rule',
      by: 'Ann',
      at: '2026-11-01',
    },
  ],
};

const at = (snapshot = snapshotOf(file)) =>
  analyse(snapshot, clock).findings.filter(({ rule }) => rule === 'BP-2');

describe('the frame', () => {
  it('findings come in map order: step by step, each from the top', () => {
    expect(at().map(({ where }) => where[0].id)).toEqual(['first', 'under', 'late']);
  });

  it('a waived finding is listed with who answered for it', () => {
    expect(at().map(({ waived }) => waived?.by)).toEqual([undefined, undefined, 'Ann']);
  });

  it('the sentence names the thing, or says that it has no name', () => {
    expect(at().map((finding) => messageOf(finding, 'en'))).toEqual([
      'Nobody owns the card “First”.',
      'Nobody owns a card without a name.',
      'Nobody owns the card “Late”.',
    ]);
    expect(messageOf(at()[1] as never, 'zh-CN')).toBe('未命名的卡片没有负责岗位。');
  });

  it('what has no name has the article of its kind', () => {
    expect(VOCABULARY.unnamed('authority')).toBe('an authority without a name');
    expect(VOCABULARY.unnamed('role')).toBe('a role without a name');
  });

  it('what a change does not touch stays the same object, and the result is that of a new run', () => {
    const check = createAnalyser();
    const before = snapshotOf(file);
    const first = check(before, clock);
    expect(check(before, clock)).toBe(first);
    const after = replaceRecord(before, 'cards', 'first', { owner: 'r' });
    const second = check(after, clock);
    expect(second.findings).toEqual(analyse(strange(after), clock).findings);
    const late = (report: typeof first) => report.findings.find(({ where }) => where[0].id === 'late');
    expect(late(second)).toBe(late(first));
  });
});
