import { expect, it } from 'vitest';
import { snapshotOfFile } from '../doc/index.ts';
import { type JourneyFile, parseJourneyFile } from '../model/index.ts';
import { journeyFileOf } from './journey-file.ts';
import { withUniqueIds } from './unique-ids.ts';

type Loose = Record<string, unknown>;

const card = (id: string, more: Loose = {}) => ({ id, lane: 'desk', step: 'ask', title: id, ...more });
const good = {
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J', personas: ['lin'] },
  stages: [{ id: 'first', title: 'After', phase: 'after' }],
  steps: [{ id: 'ask', stage: 'first', title: 'Ask' }],
  lanes: [{ id: 'desk', role: 'touchpoint', title: 'Desk' }],
  cards: [card('one', { owner: 'agent' }), card('two')],
  moments: [
    { id: 'late', kind: 'pain', step: 'ask', card: 'one', title: 'Late', intensity: 3, frequency: 3 },
  ],
  feelings: [{ persona: 'lin', step: 'ask', score: 1 }],
  links: [{ id: 'lead', from: 'one', to: 'two', kind: 'flow' }],
  actions: [{ id: 'mend', moment: 'late', title: 'Mend', state: 'collected' }],
  measures: [],
  waivers: [{ rule: 'BP-2', where: [{ type: 'card', id: 'one' }], reason: 'r', by: 'b', at: '2026-01-01' }],
  library: {
    personas: [{ id: 'lin', name: 'Lin' }],
    roles: [{ id: 'agent', name: 'Agent', department: '' }],
  },
};

const parsed = (value: unknown): JourneyFile => {
  const result = parseJourneyFile(value);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** The file as if everything of this id had been called so in a live document, in its table alone. */
function called(names: Readonly<Record<string, string>>): JourneyFile {
  const text = JSON.stringify(parsed(good));
  const file = Object.entries(names).reduce(
    (now, [from, to]) => now.replaceAll(JSON.stringify(from), JSON.stringify(to)),
    text,
  );
  return JSON.parse(file);
}

it('FILE-5 a file with every id once is left as it is', () => {
  const file = parsed(good);
  expect(withUniqueIds(file)).toBe(file);
});

it('FILE-5 a card with the id of a role gets another, and what names it follows', () => {
  const file = withUniqueIds(called({ one: 'agent' }));
  expect(parseJourneyFile(file).ok).toBe(true);
  expect(file.cards).toMatchObject([{ id: 'agent-2', owner: 'agent' }, { id: 'two' }]);
  expect(file.links).toMatchObject([{ from: 'agent-2', to: 'two' }]);
  expect(file.moments).toMatchObject([{ id: 'late', card: 'agent-2' }]);
  expect(file.waivers).toMatchObject([{ where: [{ type: 'card', id: 'agent-2' }] }]);
  expect(file.library.roles).toMatchObject([{ id: 'agent' }]);
});

it('FILE-5 whatever has one id, the file that is written is one that is taken in, the same each time', () => {
  const ids = ['first', 'ask', 'desk', 'one', 'two', 'late', 'lead', 'mend', 'lin', 'agent'];
  // Of two in one table there is only one: all others may share an id, with the journey too.
  const pairs = ids.flatMap((from) => [...ids, 'j'].map((to) => [from, to] as const));
  for (const [from, to] of pairs) {
    if (from === to || [from, to].sort().join() === 'one,two') continue;
    const file = called({ [from]: to });
    const unique = withUniqueIds(file);
    expect([from, to, parseJourneyFile(unique)]).toEqual([from, to, expect.objectContaining({ ok: true })]);
    expect(withUniqueIds(file)).toEqual(unique);
  }
  const all = withUniqueIds(
    called(Object.fromEntries(ids.filter((id) => id !== 'two').map((id) => [id, 'x']))),
  );
  expect(parseJourneyFile(all)).toMatchObject({ ok: true });
  expect(journeyFileOf(snapshotOfFile(parsed(all)))).toEqual(parsed(all));
});
