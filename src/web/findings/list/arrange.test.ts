import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AnyFinding, createAssessor, messageOf } from '../../../core/analysis/index.ts';
import { CLOCK } from '../../../core/analysis/testing/journey.ts';
import { snapshotOf } from '../../../core/layout/testing/snapshot-of.ts';
import { type Filter, GROUPINGS, grouped, matching, ownerOf, stageOf } from './arrange.ts';

const demo = snapshotOf(
  JSON.parse(
    readFileSync(new URL('../../../core/analysis/testing/demo.journey.json', import.meta.url), 'utf8'),
  ),
);
const assessor = createAssessor();
assessor.open(demo, CLOCK);
const located = assessor.findings();
const say = (finding: AnyFinding) => messageOf(finding, 'en');
const ALL: Filter = { waived: false, text: '', severities: [], rules: [], stages: [], owners: [] };
const rulesOf = (filter: Partial<Filter>) =>
  matching(located, { ...ALL, ...filter }, demo, say).map(({ finding }) => finding.rule);

describe('filters', () => {
  it('keep what is waived apart', () => {
    expect(rulesOf({ waived: true })).toEqual(['BP-2']);
    expect(rulesOf({}).length).toBe(located.length - 1);
  });

  it('ask for severity, rule, stage and owner together', () => {
    expect(new Set(rulesOf({ rules: ['SLA-2', 'BP-2'], severities: ['error'] }))).toEqual(new Set(['SLA-2']));
    const repair = matching(located, { ...ALL, stages: ['repair'] }, demo, say);
    expect(repair.length).toBeGreaterThan(0);
    expect(repair.every((one) => stageOf(one, demo) === 'repair')).toBe(true);
    const owned = located.filter((one) => ownerOf(one, demo) !== '');
    const [owner = ''] = owned.map((one) => ownerOf(one, demo));
    expect(matching(located, { ...ALL, owners: [owner] }, demo, say).length).toBeGreaterThan(0);
  });

  it('find words of the sentence in any order, and the rule’s id', () => {
    expect(rulesOf({ text: 'owns NOBODY' })).toEqual(rulesOf({ rules: ['BP-2'] }));
    expect(rulesOf({ text: 'jrn-3' })).toEqual(['JRN-3']);
    expect(rulesOf({ text: 'no such words' })).toEqual([]);
  });
});

describe('groups', () => {
  it.each(GROUPINGS)('by %s hold each finding once', (by) => {
    const keys = grouped(located, by, demo).flatMap(({ findings }) => findings.map(({ key }) => key));
    expect(keys.sort()).toEqual(located.map(({ finding }) => finding.key).sort());
  });

  it('come gravest first, stages in their order, what has none last', () => {
    expect(grouped(located, 'severity', demo).map(({ key }) => key)).toEqual(['error', 'warning', 'info']);
    expect(grouped(located, 'stage', demo).map(({ key }) => key)).toEqual(['report', 'repair', '']);
    expect(grouped(located, 'owner', demo).at(-1)?.key).toBe('');
  });
});
