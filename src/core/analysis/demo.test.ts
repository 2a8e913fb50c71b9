import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../layout/testing/snapshot-of.ts';
import { LOCALES } from '../model/index.ts';
import { analyse, isBlocking, messageOf, RULES } from './index.ts';
import { CLOCK } from './testing/journey.ts';

const read = (path: string) => snapshotOf(JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')));

describe.each([
  ['English', './testing/demo.journey.json', 'BP-2 Ann'],
  ['Chinese', './testing/demo.zh-CN.journey.json', 'BP-2 周敏'],
])('the %s demo journey', (_, path, waiver) => {
  const demo = analyse(read(path), CLOCK).findings;
  const shown = new Set<string>(demo.map(({ rule }) => rule));

  it.each(RULES.map(({ id }) => id))('shows %s', (rule) => {
    expect(shown).toContain(rule);
  });

  it('has sentences in both languages that name things and leave nothing unfilled', () => {
    for (const finding of demo) {
      for (const locale of LOCALES) {
        const message = messageOf(finding, locale);
        expect(message).not.toMatch(/undefined|null|NaN|\[object|\s\s|“”/);
        expect(message).toMatch(locale === 'en' ? /^[A-Z“].*\.$/ : /\p{Script=Han}.*。$/u);
      }
    }
  });

  it('has a key of its own for every finding', () => {
    const keys = demo.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lists what was waived', () => {
    expect(demo.filter(({ waived }) => waived).map(({ rule, waived }) => `${rule} ${waived?.by}`)).toEqual([
      waiver,
    ]);
  });
});

const folder = new URL('../../../templates/', import.meta.url);

describe.each(readdirSync(folder).filter((name) => name.endsWith('.journey.json')))(
  'the template %s',
  (name) => {
    const { findings } = analyse(read(new URL(name, folder).href), CLOCK);

    it('has no errors, and no warnings but those that show where it hurts', () => {
      expect(findings.filter(isBlocking)).toEqual([]);
      const open = findings.filter(({ waived }) => !waived);
      const honest = ['JRN-3', 'SQ-2'];
      const others = open.filter(({ severity, rule }) => severity === 'warning' && !honest.includes(rule));
      expect(others.map((finding) => messageOf(finding, 'en'))).toEqual([]);
    });
  },
);
