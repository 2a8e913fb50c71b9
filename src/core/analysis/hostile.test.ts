import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../layout/testing/snapshot-of.ts';
import { LOCALES } from '../model/index.ts';
import { analyse, computeJourney, messageOf } from './index.ts';
import { CLOCK } from './testing/journey.ts';

type Loose = Record<string, unknown>;

const file = (library: Loose, card: Loose = {}): unknown => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J' },
  stages: [{ id: 's', title: 'S', phase: 'during' }],
  steps: [{ id: 'p', stage: 's', title: 'P' }],
  lanes: [
    { id: 'lane-t', role: 'touchpoint', title: 'T' },
    { id: 'lane-b', role: 'backstage', title: 'B' },
  ],
  cards: [
    { id: 'c', lane: 'lane-t', step: 'p', title: 'ab 退款 x.*+?( [a-z] {surname}', situation: 'x', ...card },
    {
      id: 'w',
      lane: 'lane-b',
      step: 'p',
      title: 'W',
      duration: { amount: 200, unit: 'wd' },
      calendar: 'never',
    },
  ],
  links: [{ id: 'l', from: 'c', to: 'w', kind: 'needs' }],
  library,
});

/** All findings, said in both languages; computes too, which must not throw. */
function said(value: unknown): readonly string[] {
  const snapshot = snapshotOf(value);
  const { findings } = analyse(snapshot, CLOCK);
  computeJourney(snapshot, CLOCK, { shrinkage: 0, felt: null, took: null });
  const sentences = findings.flatMap((one) => LOCALES.map((locale) => messageOf(one, locale)));
  for (const sentence of sentences) expect(sentence).not.toMatch(/NaN|Infinity|∞|undefined|null|\[object/);
  return findings.map(({ rule }) => rule);
}

const terms = (...list: [term: string, say: string][]) =>
  list.map(([term, say], i) => ({ id: `t${i}`, term, say }));

describe('rubbish in a journey is checked like anything else', () => {
  it('a calendar that never opens, a century, an escalation in a thousand million working days', () => {
    const rules = said(
      file(
        {
          calendars: [{ id: 'never', name: 'N', timezone: 'Asia/Shanghai', week: [] }],
          roles: [{ id: 'r', name: 'R', calendar: 'never' }],
          scripts: [
            {
              id: 'k',
              name: 'K',
              kind: 'complaint',
              lines: [{ id: 'l', part: 'action', text: 'within 99999999999999999999 days, 一百亿亿年内' }],
            },
          ],
          slas: [
            {
              id: 'm',
              name: 'M',
              promise: 'resolution',
              target: { amount: 36_500, unit: 'd' },
              calendar: 'never',
              escalations: [
                { after: { amount: 1e9, unit: 'wd' }, to: 'r' },
                { after: { amount: 1e-9, unit: 's' }, to: 'gone' },
              ],
            },
          ],
        },
        { slas: ['m'], scripts: ['k'] },
      ),
    );
    expect(rules).toContain('SLA-2');
  });

  it('roles that ask one another beyond their limits, and themselves', () => {
    const authority = (id: string, role: string, beyond: string) => ({
      id,
      role,
      situation: 'x',
      may: ['escalate'],
      beyond,
    });
    const slas = [
      {
        id: 'm',
        name: 'M',
        promise: 'resolution',
        target: { amount: 1, unit: 'd' },
        escalations: [{ after: { amount: 1, unit: 'h' }, to: 'a' }],
      },
    ];
    const scripts = [{ id: 'k', name: 'K', kind: 'complaint', lines: [] }];
    const roles = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ];
    const authorities = [authority('1', 'a', 'b'), authority('2', 'b', 'a'), authority('3', 'a', 'a')];
    const card = { slas: ['m'], scripts: ['k'], authorities: ['1'] };
    expect(said(file({ slas, scripts, roles, authorities }, card))).toContain('AUTH-1');
  });

  it('terms that are the alphabet, one letter, nothing to see, or a pattern', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz退款'].map((one): [string, string] => [one, one]);
    expect(said(file({ terms: terms(['abcdefghijklmnopqrstuvwxyz', 'z'], ...letters) }))).not.toContain(
      'SLA-5',
    );
    expect(said(file({ terms: terms(['\u200b', ''], ['\u3000。', '']) }))).not.toContain('LANG-1');
    const patterns = ['.*', '(a+)+$', '[a-z]', '\\', 'x.*+?(', '^', '$&', '{surname}'];
    const found = analyse(
      snapshotOf(file({ terms: terms(...patterns.map((one): [string, string] => [one, '$1 $& $`'])) })),
      CLOCK,
    ).findings.filter(({ rule }) => rule === 'LANG-1');
    // Taken at their word, and what is put in their place too.
    expect(found.map(({ spot, fix }) => [spot?.from, fix && 'insert' in fix && fix.insert])).toEqual([
      [6, '$1 $& $`'],
      [13, '$1 $& $`'],
      [19, '$1 $& $`'],
    ]);
  });

  it('names that objects have already', () => {
    const library = {
      roles: [{ id: 'constructor', name: 'toString' }],
      terms: [{ id: '__proto__', term: '__proto__', say: 'constructor' }],
    };
    const card = { title: '__proto__ hasOwnProperty', owner: 'constructor', situation: '__proto__' };
    expect(said(file(library, card))).toContain('LANG-1');
  });
});
