import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAssessor, type Located } from '../../../core/analysis/index.ts';
import { CLOCK } from '../../../core/analysis/testing/journey.ts';
import { snapshotOf } from '../../../core/layout/testing/snapshot-of.ts';
import { FILE_FORMAT, FILE_VERSION } from '../../../core/model/index.ts';
import { FACETS, type Facet, type Filter, toggled } from '../../session/index.ts';
import { choicesOf, matching } from './matching.ts';

const small = snapshotOf({
  format: FILE_FORMAT,
  version: FILE_VERSION,
  journey: { id: 'j', title: 'Repair', locale: 'en' },
  stages: [{ id: 's', title: 'Call', phase: 'after' }],
  steps: [{ id: 'ring', stage: 's', title: 'Rings' }],
  lanes: [{ id: 'touch', role: 'touchpoint', title: 'Touchpoints' }],
  cards: [
    { id: 'hotline', channel: 'phone', owner: 'agent', tags: ['night'] },
    { id: 'site', channel: 'web', owner: 'editor', tags: [] },
    { id: 'chat', channel: 'web', owner: 'agent', tags: ['night', 'vip'] },
    { id: 'bare' },
  ].map((card) => ({ lane: 'touch', step: 'ring', title: card.id, ...card })),
  moments: [
    { id: 'wait', kind: 'pain', card: 'hotline', personas: ['ann'] },
    { id: 'thanks', kind: 'delight', card: 'hotline', personas: ['bob'] },
    { id: 'lost', kind: 'pain', card: 'chat' },
    { id: 'mood', kind: 'delight' },
  ].map((moment) => ({ step: 'ring', title: moment.id, intensity: 3, frequency: 3, ...moment })),
  library: {
    channels: [
      { id: 'phone', name: 'Phone', kind: 'hotline' },
      { id: 'web', name: 'Web', kind: 'website' },
    ],
    roles: [
      { id: 'agent', name: 'Agent' },
      { id: 'editor', name: 'Editor' },
    ],
    personas: [
      { id: 'ann', name: 'Ann' },
      { id: 'bob', name: 'Bob' },
    ],
  },
});
const cards = (filter: Filter, located?: readonly Located[]) => [...matching(small, filter, located).cards];
const moments = (filter: Filter) => [...matching(small, filter).moments];

it('lets every card and moment through while nothing is chosen', () => {
  expect(cards({})).toEqual(['hotline', 'site', 'chat', 'bare']);
  expect(cards({ channel: [], tag: [] })).toHaveLength(4);
  expect(moments({}).sort()).toEqual(['lost', 'mood', 'thanks', 'wait']);
  expect(matching(small, { tag: ['vip'] }).all).toBe(4);
});

it('means any of the values within a facet, and all of the facets', () => {
  expect(cards({ channel: ['web'] })).toEqual(['site', 'chat']);
  expect(cards({ channel: ['web', 'phone'] })).toEqual(['hotline', 'site', 'chat']);
  expect(cards({ channel: ['web'], owner: ['agent'] })).toEqual(['chat']);
  expect(cards({ channel: ['phone'], tag: ['vip'] })).toEqual([]);
  expect(cards({ tag: ['gone'] })).toEqual([]);
});

it('asks kind and persona of one and the same moment, and counts one without personas as everybody’s', () => {
  expect(cards({ persona: ['ann'] })).toEqual(['hotline', 'chat']);
  expect(cards({ persona: ['ann'], moment: ['delight'] })).toEqual([]);
  expect(cards({ persona: ['bob'], moment: ['delight'] })).toEqual(['hotline']);
});

it('lights the moments that match, also one that stands on a step', () => {
  expect(moments({ moment: ['pain'] })).toEqual(['wait', 'lost']);
  expect(moments({ moment: ['delight'] })).toEqual(['thanks', 'mood']);
  expect(moments({ moment: ['delight'], channel: ['phone'] })).toEqual(['thanks']);
});

it('finds cards by how grave their open findings are', () => {
  const finding = (severity: string, card: string, waived?: object) =>
    ({ finding: { severity, waived, key: card }, at: [`card:${card}`] }) as unknown as Located;
  const located = [finding('error', 'chat'), finding('info', 'site'), finding('error', 'bare', {})];
  expect(cards({ severity: ['error'] }, located)).toEqual(['chat']);
  expect(cards({ severity: ['error', 'info'] }, located)).toEqual(['site', 'chat']);
  expect(choicesOf(small, {}, located).severity).toEqual([
    { value: 'error', count: 1 },
    { value: 'info', count: 1 },
  ]);
});

it('offers what occurs, in the library’s order, counted among what the other facets let through', () => {
  const { channel, tag, persona } = choicesOf(small, { owner: ['agent'], tag: ['gone'] });
  expect(channel.map(({ value }) => value)).toEqual(['phone', 'web']);
  expect(tag).toEqual([
    { value: 'gone', count: 0 },
    { value: 'night', count: 2 },
    { value: 'vip', count: 1 },
  ]);
  expect(persona.map(({ count }) => count)).toEqual([0, 0]);
});

const file = JSON.parse(
  readFileSync(new URL('../../../../templates/hotel.en.journey.json', import.meta.url), 'utf8'),
);
const hotel = snapshotOf(file);
const assessor = createAssessor();
assessor.open(hotel, CLOCK);
const located = assessor.findings();
const choices = choicesOf(hotel, {}, located);
const chosenOf = (facet: Facet) => fc.subarray(choices[facet].map(({ value }) => value));
const anyFilter: fc.Arbitrary<Filter> = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, chosenOf(facet)])) as Record<
    Facet,
    fc.Arbitrary<string[]>
  >,
);
const anyValue = fc.constantFrom(
  ...FACETS.flatMap((facet) => choices[facet].map(({ value }) => ({ facet, value }))),
);

it('a match stays one when a value is added to a facet that has some; another facet only takes away', () => {
  fc.assert(
    fc.property(anyFilter, anyValue, (filter, { facet, value }) => {
      if (filter[facet]?.includes(value)) return;
      const before = matching(hotel, filter, located);
      const after = matching(hotel, toggled(filter, facet, value), located);
      const [fewer, more] = filter[facet]?.length ? [before, after] : [after, before];
      for (const kind of ['cards', 'moments'] as const) {
        expect([...fewer[kind]].filter((id) => !more[kind].has(id))).toEqual([]);
      }
    }),
  );
});

it('a choice counts the cards that it would leave alone in its facet', () => {
  fc.assert(
    fc.property(anyFilter, fc.constantFrom(...FACETS), (filter, facet) => {
      for (const { value, count } of choicesOf(hotel, filter, located)[facet]) {
        expect(matching(hotel, { ...filter, [facet]: [value] }, located).cards.size).toBe(count);
      }
    }),
    { numRuns: 20 },
  );
});

it('choosing twice is not choosing', () => {
  fc.assert(
    fc.property(anyFilter, anyValue, (filter, { facet, value }) => {
      const back = toggled(toggled(filter, facet, value), facet, value);
      expect(new Set(back[facet])).toEqual(new Set(filter[facet]));
    }),
  );
});
