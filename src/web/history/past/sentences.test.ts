import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { bothSides, compareLibraries, compareMaps, type Difference } from '../../../core/compare/index.ts';
import { Peer } from '../../../core/doc/testing/peer.ts';
import type { Locale, Snapshot } from '../../../core/model/index.ts';
import { createWording } from '../../records/form/wording.ts';
import { en as recordsEn } from '../../records/words.en.ts';
import { zhCN as recordsZhCN } from '../../records/words.zh-CN.ts';
import { HISTORY_WORDS } from '../words.ts';
import { addressOf, askedIn } from './asked.ts';
import { choiceKey, isChosen } from './choices.ts';
import { entriesOf } from './entries.ts';
import type { Context } from './say-value.ts';
import { cardsOf, entryName, sentenceOf } from './sentences.ts';
import { listAsCsv, listAsMarkdown } from './write-list.ts';

const words = i18next.createInstance();
beforeAll(() =>
  words.init({
    resources: {
      en: { records: recordsEn, ...HISTORY_WORDS.en },
      'zh-CN': { records: recordsZhCN, ...HISTORY_WORDS['zh-CN'] },
    },
    keySeparator: false,
    interpolation: { escapeValue: false },
  }),
);

const contextOf = (snapshot: Snapshot, locale: Locale): Context => ({
  snapshot,
  t: words.getFixedT(locale, 'history') as TFunction<'history'>,
  wording: createWording(words.getFixedT(locale, 'records') as TFunction<'records'>, locale),
});

const FILE = {
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'Stay' },
  stages: [
    { id: 'one', title: 'Look', phase: 'before' },
    { id: 'two', title: 'Stay', phase: 'during' },
  ],
  steps: [
    { id: 's1', stage: 'one', title: 'Search' },
    { id: 's2', stage: 'two', title: 'Arrive' },
  ],
  lanes: [{ id: 'l', role: 'touchpoint', title: 'Where we meet' }],
  cards: [
    { id: 'a', lane: 'l', step: 's1', title: 'Website', slas: ['x'] },
    { id: 'b', lane: 'l', step: 's2', title: 'Desk' },
  ],
  library: {
    slas: [{ id: 'x', name: 'Chat', promise: 'first-response', target: { amount: 30, unit: 's' } }],
  },
};

/** What was done to a small journey, compared with what it was. */
function told(locale: Locale, work: (peer: Peer) => void) {
  const peer = new Peer().seed(FILE);
  const before = peer.snapshot;
  work(peer);
  const after = peer.snapshot;
  const both = bothSides(before, after);
  const differences: Difference[] = [...compareMaps(before, after), ...compareLibraries(before, after)];
  const groups = entriesOf(differences, both);
  const context = contextOf(both, locale);
  return { groups, context, said: differences.map((difference) => sentenceOf(difference, context)) };
}

const slower = (peer: Peer) =>
  void peer.do({
    type: 'records.set',
    targets: [{ table: 'slas', id: 'x' }],
    patch: { target: { amount: 60, unit: 's' } },
  });
const move = (peer: Peer) =>
  void peer.do({ type: 'records.move', table: 'cards', ids: ['a'], place: { step: 's2' }, before: 'b' });

describe('a difference in a sentence', () => {
  it.each([
    [
      'en',
      'First response: 30 s → 60 s',
      'Place: Look › Search · Where we meet → Stay › Arrive · Where we meet',
    ],
    [
      'zh-CN',
      '首次响应：30 秒 → 60 秒',
      '位置：Look › Search · Where we meet → Stay › Arrive · Where we meet',
    ],
  ] as const)(
    'names a promise by what is promised, and a place by its names, %s',
    (locale, promise, place) => {
      expect(told(locale, slower).said).toEqual([promise]);
      expect(told(locale, move).said).toEqual([place]);
    },
  );

  it('says what comes and goes with a value as nothing', () => {
    const set = (peer: Peer) =>
      void peer.do({
        type: 'records.set',
        targets: [{ table: 'cards', id: 'b' }],
        patch: { stake: 4, tags: ['new'] },
      });
    expect(told('en', set).said).toEqual(['Tags: nothing → new', 'Engagement: nothing → 4']);
  });
});

describe('the list of changes', () => {
  const busy = (peer: Peer) => {
    slower(peer);
    peer.do({ type: 'records.remove', records: [{ table: 'cards', id: 'b' }] });
    peer.do({ type: 'records.set', targets: [{ table: 'cards', id: 'a' }], patch: { stake: 4 } });
    peer.do({
      type: 'records.add',
      records: [{ table: 'links', record: { id: 'k', from: 'a', to: 'a', kind: 'flow' } }],
    });
  };

  it('stands in the order of the journey, what is gone where it was, the library last', () => {
    const { groups, context } = told('en', busy);
    expect(
      groups.map(({ key, entries }) => [key, entries.map((entry) => entryName(entry, context))]),
    ).toEqual([
      ['stage:one', ['Website', 'Website → Website']],
      ['stage:two', ['Desk']],
      ['library', ['Chat']],
    ]);
    const [sla] = groups.at(-1)?.entries ?? [];
    expect(sla && cardsOf(context.snapshot)(sla)).toEqual(['a']);
  });

  it('is written as text and as a table', async () => {
    const { groups, context } = told('en', busy);
    expect(listAsMarkdown(groups, 'Stay *now*', context)).toContain(
      '# Stay \\*now\\*\n\n## Look\n\n- **Card** Website: Engagement: nothing → 4',
    );
    const csv = await listAsCsv(groups, ['Where', 'What', 'Name', 'Kind', 'Change'], context);
    expect(csv).toContain('"Library","Response time","Chat","Changed","First response: 30 s → 60 s"');
  });
});

it('what the address asks for is read as it was written', () => {
  for (const asked of [
    { kind: 'version', id: 'a b' },
    { kind: 'merge', other: 'j2' },
    { kind: 'compare', before: 'origin', after: 'now' },
  ] as const) {
    expect(askedIn(addressOf('j', asked).split('?')[1] ?? '')).toEqual(asked);
  }
  for (const bad of ['', '?compare=a', '?compare=a..a', '?compare=a..b..c', '?version=']) {
    expect(askedIn(bad)).toBeNull();
  }
});

it('a choice holds only for what was shown: what becomes a conflict is to be chosen anew', () => {
  const difference: Difference = {
    kind: 'changed',
    key: '=cards:a\nstake',
    table: 'cards',
    id: 'a',
    field: 'stake',
    before: 1,
    after: 2,
  };
  const clean = { difference, conflict: null, here: [] };
  const conflict = { difference, conflict: 'both-changed', here: [] } as const;
  const title = { ...clean, difference: { ...difference, table: 'journey' as const, field: 'title' } };
  expect([clean, conflict, title].map((one) => isChosen(one, new Map()))).toEqual([true, false, false]);
  const choices = new Map([[choiceKey(clean), true]]);
  expect(isChosen(conflict, choices)).toBe(false);
  expect(isChosen(conflict, new Map([[choiceKey(conflict), true]]))).toBe(true);
});
