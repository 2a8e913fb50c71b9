import { describe, expect, it } from 'vitest';
import { analyse, messageOf } from '../../src/core/analysis/index.ts';
import { snapshotOf } from '../../src/core/layout/testing/snapshot-of.ts';
import { LIBRARY_TABLES, LOCALES, referencedIds, TABLES } from '../../src/core/model/index.ts';
import { loadStarters } from './starters.ts';

const starters = await loadStarters();
const CLOCK = { now: Date.parse('2026-11-22T12:00:00+08:00'), timeZone: 'Asia/Shanghai' };

describe.each(LOCALES)('the starters in %s', (locale) => {
  const records = starters[locale];
  const library = Object.fromEntries(
    LIBRARY_TABLES.map((table) => [
      table,
      records.filter((one) => one.table === table).map(({ record }) => record),
    ]),
  );

  it('hold all that a team begins with', () => {
    const counts = Object.fromEntries(LIBRARY_TABLES.map((table) => [table, library[table]?.length]));
    expect(counts).toMatchObject({ tiers: 4, voices: 2 });
    for (const table of ['channels', 'roles', 'slas', 'scripts', 'authorities'] as const) {
      expect(counts[table]).toBeGreaterThan(5);
    }
    expect(counts.terms).toBeGreaterThanOrEqual(40);
    const kinds = library.scripts?.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['apology', 'complaint', 'enquiry', 'closing']));
  });

  it('name nothing that does not come with them', () => {
    const ids = new Set(records.map(({ record }) => record.id));
    expect(ids.size).toBe(records.length);
    const named = records.flatMap(({ table, record }) =>
      TABLES[table].references.flatMap((reference) => referencedIds(record, reference)),
    );
    expect(named.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it('pass every check of language when they are attached to touchpoints', () => {
    const cards = (library.scripts ?? []).map((script) => ({
      id: `card-${script.id}`,
      lane: 'touchpoint',
      step: 'step',
      title: 'x',
      situation: script.situation,
      channel: (script.channels as string[])[0],
      scripts: [script.id],
      slas: library.slas?.filter(({ situation }) => situation === script.situation).map(({ id }) => id),
    }));
    const empty = ['moments', 'feelings', 'links', 'actions', 'measures', 'waivers'];
    const snapshot = snapshotOf({
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title: 'x', locale },
      stages: [{ id: 'stage', title: 'x', phase: 'after' }],
      steps: [{ id: 'step', stage: 'stage', title: 'x' }],
      lanes: [{ id: 'touchpoint', role: 'touchpoint', title: 'x' }],
      cards,
      ...Object.fromEntries(empty.map((table) => [table, []])),
      library,
    });
    const said = analyse(snapshot, CLOCK).findings.filter(({ rule }) => /^(?:LANG|REF)-/.test(rule));
    expect(said.map((finding) => `${finding.rule} ${messageOf(finding, 'en')}`)).toEqual([]);
  });
});
