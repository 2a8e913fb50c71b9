import { snapshotOf } from '../../layout/testing/snapshot-of.ts';
import { type AnyFinding, analyse, type RuleId } from '../index.ts';

/** The day that it is in tests. */
export const CLOCK = { now: Date.parse('2026-11-22T12:00:00+08:00'), timeZone: 'Asia/Shanghai' };

export type Loose = Record<string, unknown>;
/** A journey file that tests change; `at` finds a record anywhere in it. */
export interface SmallFile extends Record<string, Loose | Loose[] | string | number> {
  library: Record<string, Loose[]> & Loose;
}

const lanes = ['evidence', 'customer', 'touchpoint', 'feeling', 'frontstage', 'backstage', 'support'];

/** A small journey that no rule says anything about. */
export function smallFile(): SmallFile {
  return structuredClone({
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'j', title: 'A late parcel', personas: ['lin'] },
    stages: [{ id: 'after', title: 'After', phase: 'after' }],
    steps: [
      { id: 'wait', stage: 'after', title: 'Wait' },
      { id: 'ask', stage: 'after', title: 'Ask' },
    ],
    lanes: lanes.map((role) => ({ id: role, role, title: role })),
    cards: [
      { id: 'seen', lane: 'evidence', step: 'ask', title: 'Tracking page' },
      { id: 'asks', lane: 'customer', step: 'ask', title: 'Asks where it is' },
      {
        id: 'chat',
        lane: 'touchpoint',
        step: 'ask',
        title: 'Chat',
        channel: 'ch-chat',
        situation: 'late parcel',
        stake: 3,
        slas: ['answered', 'solved'],
        scripts: ['sorry'],
        authorities: ['may'],
      },
      { id: 'bot', lane: 'touchpoint', step: 'ask', title: 'Bot', channel: 'ch-bot', slas: ['answered'] },
      { id: 'reads', lane: 'frontstage', step: 'ask', title: 'Reads it', owner: 'agent' },
      { id: 'traces', lane: 'backstage', step: 'ask', title: 'Traces it', owner: 'agent' },
    ],
    moments: [
      { id: 'late', kind: 'pain', step: 'wait', title: 'Nobody says why', intensity: 4, frequency: 3 },
      {
        id: 'note',
        kind: 'delight',
        step: 'ask',
        title: 'A card',
        intensity: 3,
        frequency: 2,
        limit: 'once',
      },
    ],
    feelings: [
      { persona: 'lin', step: 'wait', score: -1 },
      { persona: 'lin', step: 'ask', score: 2 },
    ],
    links: [
      {
        id: 'over',
        from: 'bot',
        to: 'chat',
        kind: 'handoff',
        handoff: { tries: 2, onRequest: true, passes: ['the conversation'] },
      },
      { id: 'needs', from: 'chat', to: 'reads', kind: 'needs' },
    ],
    actions: [
      {
        id: 'tell',
        moment: 'late',
        title: 'Tell the cause',
        owner: 'agent',
        due: '2026-12-31',
        state: 'analysed',
      },
    ],
    measures: [],
    waivers: [],
    library: {
      personas: [{ id: 'lin', name: 'Lin' }],
      channels: [
        { id: 'ch-chat', name: 'Chat', kind: 'chat' },
        { id: 'ch-bot', name: 'Bot', kind: 'bot' },
      ],
      roles: [{ id: 'agent', name: 'Agent' }],
      slas: [
        {
          id: 'answered',
          name: 'Answered',
          promise: 'first-response',
          target: { amount: 30, unit: 's' },
          dimension: 'responsiveness',
        },
        {
          id: 'solved',
          name: 'Solved',
          promise: 'resolution',
          target: { amount: 24, unit: 'h' },
          dimension: 'reliability',
          escalations: [{ after: { amount: 12, unit: 'h' }, to: 'agent' }],
        },
        ...['tangibles', 'assurance', 'empathy'].map((dimension) => ({
          id: dimension,
          name: dimension,
          promise: 'wait',
          target: { amount: 1, unit: 'min' },
          dimension,
        })),
      ],
      scripts: [
        {
          id: 'sorry',
          name: 'A parcel is late',
          kind: 'complaint',
          voice: 'calm',
          lines: [
            { id: 'l1', part: 'feeling', text: 'That is annoying, {surname}.' },
            { id: 'l2', part: 'understanding', text: 'You planned your evening around it.' },
            { id: 'l3', part: 'action', text: 'I will have it traced for you within 24 hours.' },
          ],
        },
      ],
      authorities: [{ id: 'may', role: 'agent', may: ['refund'] }],
      terms: [{ id: 'ticket', term: 'ticket', say: 'request' }],
      voices: [{ id: 'calm', name: 'Calm', address: '{surname}', avoid: ['guys'] }],
    },
  }) as unknown as SmallFile;
}

/** The record of that id, wherever it is in the file. */
export function record(file: SmallFile, id: string): Loose {
  const lists = [...Object.values(file), ...Object.values(file.library)].filter(Array.isArray) as Loose[][];
  const found = lists.flat().find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** The file with one change. */
export function changed(change: (file: SmallFile) => unknown): SmallFile {
  const file = smallFile();
  change(file);
  return file;
}

/** A snapshot in which all library records came with the journey. */
export function snapshot(file: SmallFile) {
  const made = snapshotOf(file);
  const uses = Object.entries(file.library).flatMap(([table, records]) =>
    (records as Loose[]).map(({ id }) => [String(id), table]),
  );
  return Object.freeze({ ...made, uses: Object.fromEntries(uses) });
}

export const findingsOf = (file: SmallFile): readonly AnyFinding[] => analyse(snapshot(file), CLOCK).findings;

/** What one rule finds after one change of the small journey. */
export const found = <Id extends RuleId>(rule: Id, change: (file: SmallFile) => unknown) =>
  findingsOf(changed(change)).filter(
    (finding): finding is Extract<AnyFinding, { rule: Id }> => finding.rule === rule,
  );

/** One change, then another. */
export const both =
  (first: (file: SmallFile) => unknown, second: (file: SmallFile) => unknown) =>
  (file: SmallFile): void => {
    first(file);
    second(file);
  };

/** Puts fields into a record. */
export const set =
  (id: string, fields: Loose) =>
  (file: SmallFile): void => {
    Object.assign(record(file, id), fields);
  };
