import { beforeEach, describe, expect, it } from 'vitest';
import type { User } from '../auth/index.ts';
import { ManualClock } from '../collab/testing/manual-clock.ts';
import { silent } from '../collab/types.ts';
import { createMemoryStorage, type Storage, StorageError } from '../storage/index.ts';
import { createRecords, entriesOfNow, type Note, type Records, readEntries } from './index.ts';

const MINUTE = 60_000;
const READER = { locale: 'en', timeZone: 'UTC' } as const;
const user = (name: string): User => ({ id: name, name, role: 'editor', kind: 'person' });
const [ana, ben] = [user('Ana'), user('Ben')];

let storage: Storage;
let clock: ManualClock;
let records: Records;

beforeEach(async () => {
  clock = new ManualClock();
  storage = createMemoryStorage();
  await storage.workspaces.insert({ id: 'w', name: 'Team', createdAt: 1 }, []);
  const row = { id: 'j', workspace: 'w', title: 'Return', summary: '', locale: 'en', counts: {} };
  await storage.journeys.insert(
    { ...row, hidden: false, maker: null, createdAt: 1, updatedAt: 1, deletedAt: null },
    [],
  );
  records = createRecords({ storage, clock, log: silent });
});

const settled = () => new Promise((resolve) => setImmediate(resolve));
const sentences = async (of: { journey: string } | { workspace: string } = { journey: 'j' }) =>
  (await readEntries(storage.records, { of, limit: 50 }, READER)).entries.map(({ sentence }) => sentence);

const note = (name = 'Return', more: Partial<Note> = {}) =>
  ({
    kind: 'journey.binned',
    facts: {},
    workspace: 'w',
    who: { kind: 'person', id: 'ana', name: 'Ana' },
    subject: { kind: 'journey', id: 'j', name },
    ...more,
  }) as Note;

describe('LOG-3 work on a journey', () => {
  it('is one entry for each person, however many edits, when the pause has come', async () => {
    for (let minute = 0; minute < 12; minute++) {
      records.stretches.changed('j', minute < 2 ? [ana, ben] : [ana]);
      clock.advance(MINUTE);
    }
    await settled();
    // Ben stopped ten minutes ago; Ana goes on.
    expect(await sentences()).toEqual(['Ben edited “Return”.']);
    expect(entriesOfNow(records.stretches, { id: 'j', title: 'Return' }, READER)).toMatchObject([
      { sentence: 'Ana edited “Return”.', facts: { ongoing: true } },
    ]);
    clock.advance(4 * MINUTE);
    await settled();
    expect(await sentences()).toEqual(['Ana edited “Return”.', 'Ben edited “Return”.']);
    const [last] = (await readEntries(storage.records, { of: { journey: 'j' }, limit: 1 }, READER)).entries;
    if (last?.kind !== 'journey.edited') throw new Error('not there');
    expect(Date.parse(last.facts.until) - Date.parse(last.facts.since)).toBe(11 * MINUTE);
    expect(records.stretches.of('j')).toEqual([]);
  });

  it('without a pause is recorded every half hour', async () => {
    for (let minute = 0; minute < 65; minute++) {
      records.stretches.changed('j', [ana]);
      clock.advance(MINUTE);
    }
    await settled();
    expect(await sentences()).toHaveLength(2);
  });

  it('that changed the title tells the renaming once, whoever is alone in it by name', async () => {
    await records.note(note('Return', { kind: 'journey.created', facts: { how: 'blank' } } as Partial<Note>));
    records.stretches.changed('j', [ana]);
    await storage.journeys.update('j', { title: 'Refund' });
    clock.advance(5 * MINUTE);
    await settled();
    await settled();
    expect((await sentences()).slice(0, 2)).toEqual([
      'Ana edited “Refund”.',
      'Ana renamed “Return” to “Refund”.',
    ]);
    records.stretches.changed('j', [ana]);
    clock.advance(5 * MINUTE);
    await settled();
    expect((await sentences())[0]).toBe('Ana edited “Refund”.');
    expect((await sentences()).filter((sentence) => sentence.includes('renamed'))).toHaveLength(1);
  });

  it('is recorded when the server stops', async () => {
    records.stretches.changed('j', [ana]);
    await records.close();
    expect(await sentences()).toEqual(['Ana edited “Return”.']);
  });

  it('on a journey that is gone is nothing to record', async () => {
    records.stretches.changed('gone', [ana]);
    await records.close();
    expect(await sentences({ journey: 'gone' })).toEqual([]);
  });
});

describe('recording', () => {
  it('LOG-1 never fails; what the store does not take is kept in order and tried again', async () => {
    const { add } = storage.records;
    let full = true;
    const failing: Storage = {
      ...storage,
      records: {
        ...storage.records,
        add: (rows) =>
          full ? Promise.reject(new StorageError('storage.full', 'The disk is full.')) : add(rows),
      },
    };
    const heard: string[] = [];
    const own = createRecords({ storage: failing, clock, log: silent });
    own.listen((notes) => heard.push(...notes.map(({ subject }) => subject.name)));
    await own.note(note('First'));
    await own.note(note('Second'));
    expect([await sentences(), heard]).toEqual([[], []]);
    full = false;
    clock.advance(5_000);
    await settled();
    expect(await sentences()).toEqual(['Ana moved “Second” to the bin.', 'Ana moved “First” to the bin.']);
    expect(heard).toEqual(['First', 'Second']);
    await own.close();
  });

  it('reads page by page, and passes over what it does not know', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) await records.note(note(name));
    await storage.records.add([
      { workspace: 'w', journey: 'j', audit: true, at: 1, kind: 'journey.teleported', body: '{}' },
    ]);
    const read: string[] = [];
    let before: number | undefined;
    for (;;) {
      const { entries, next } = await readEntries(
        storage.records,
        { of: { workspace: 'w' }, limit: 2, ...(before !== undefined && { before }) },
        READER,
      );
      read.push(...entries.map(({ subject }) => subject.name));
      if (next === null) break;
      before = Number(next);
    }
    expect(read).toEqual(names.reverse());
  });

  it('LOG-2 forgets a day’s work after a long time, what is audited never', async () => {
    await records.note(
      note('x', { kind: 'version.named', facts: { version: 'v', name: 'Spring' } } as Partial<Note>),
      note('x'),
    );
    for (let day = 0; day < 399; day++) clock.advance(86_400_000);
    await settled();
    expect(await sentences()).toHaveLength(2);
    for (let day = 0; day < 3; day++) clock.advance(86_400_000);
    await settled();
    expect(await sentences()).toEqual(['Ana moved “x” to the bin.']);
  });
});
