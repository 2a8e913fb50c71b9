import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JourneyFile, parseJourneyFile } from '../../src/core/model/index.ts';
import { ManualClock } from '../collab/testing/manual-clock.ts';
import { createMemoryStorage, type Storage } from '../storage/index.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { unpackFile } from './packed-file.ts';

const MINUTE = 60_000;

function file(title: string): JourneyFile {
  const parsed = parseJourneyFile({
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'j', title },
    stages: [],
    steps: [],
    lanes: [],
    cards: [],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

let storage: Storage;
let clock: ManualClock;
let keeper: Keeper;
/** What the journey is now; null: gone. */
let now: string | null;
let broken = false;
const warned: string[] = [];

beforeEach(async () => {
  storage = createMemoryStorage();
  await storage.workspaces.insert({ id: 'w', name: 'w', createdAt: 1 }, []);
  const row = { id: 'j', workspace: 'w', title: 'j', summary: '', locale: 'en', counts: {} };
  await storage.journeys.insert(
    { ...row, hidden: false, maker: null, createdAt: 1, updatedAt: 1, deletedAt: null },
    [],
  );
  clock = new ManualClock();
  now = 'first';
  broken = false;
  warned.length = 0;
  keeper = createKeeper({
    versions: storage.versions,
    read: async () => {
      if (broken) throw new Error('no luck');
      return now === null ? null : { file: file(now), at: 7 };
    },
    clock,
    log: { debug() {}, info() {}, warn: (_, message) => void warned.push(message), error() {} },
  });
});
afterEach(() => keeper.close());

/** Waits for what the clock has set off: all of a journey's versions are made in turn. */
const made = async () => {
  await keeper.keep('j', 'named', 'barrier');
  const all = await storage.versions.list('j');
  return all.filter(({ name }) => name !== 'barrier').reverse();
};

describe('versions made while people work', () => {
  it('one when nobody has changed anything for five minutes, with all who did', async () => {
    keeper.changed('j', ['Ana']);
    clock.advance(4 * MINUTE);
    keeper.changed('j', ['Bo', 'Ana']);
    clock.advance(4 * MINUTE);
    expect(await storage.versions.list('j')).toEqual([]);
    clock.advance(MINUTE);
    expect((await made()).map(({ kind, authors }) => [kind, authors])).toEqual([['auto', ['Ana', 'Bo']]]);
  });

  it('one every fifteen minutes while people go on', async () => {
    for (let minute = 0; minute < 14; minute += 2) {
      keeper.changed('j', ['Ana']);
      clock.advance(2 * MINUTE);
    }
    expect(await storage.versions.list('j')).toEqual([]);
    keeper.changed('j', ['Ana']);
    clock.advance(MINUTE);
    expect(await made()).toHaveLength(1);
  });

  it('none that says the same as the newest', async () => {
    keeper.changed('j', ['Ana']);
    clock.advance(5 * MINUTE);
    expect(await made()).toHaveLength(1);
    keeper.changed('j', ['Ana']);
    clock.advance(5 * MINUTE);
    expect(await made()).toHaveLength(1);
    now = 'second';
    keeper.changed('j', ['Ana']);
    clock.advance(5 * MINUTE);
    expect(await made()).toHaveLength(2);
  });

  it('none of a journey that is gone, and no more attempts', async () => {
    now = null;
    keeper.changed('j', ['Ana']);
    clock.advance(60 * MINUTE);
    expect(await keeper.keep('j', 'named', 'x')).toBeNull();
    expect(warned).toEqual([]);
  });

  it('what could not be kept is tried again, and its authors are not forgotten', async () => {
    broken = true;
    keeper.changed('j', ['Ana']);
    clock.advance(5 * MINUTE);
    await expect(keeper.keep('j', 'named', 'x')).rejects.toThrow('no luck');
    expect(warned).toEqual(['could not keep a version']);
    broken = false;
    clock.advance(5 * MINUTE);
    expect((await made()).map(({ authors }) => authors)).toEqual([['Ana']]);
  });

  it('closing keeps what has changed', async () => {
    keeper.changed('j', ['Ana']);
    await keeper.close();
    expect((await storage.versions.list('j')).map(({ authors }) => authors)).toEqual([['Ana']]);
  });
});

it('a version is the whole journey file, and names where the document stood', async () => {
  const kept = await keeper.keep('j', 'named', 'Before the fair');
  expect(kept).toMatchObject({ at: 7, version: { kind: 'named', name: 'Before the fair' } });
  const bytes = await storage.versions.file('j', kept?.version.id ?? '');
  const text = bytes && Buffer.from(await unpackFile(bytes)).toString();
  expect(parseJourneyFile(JSON.parse(text ?? ''))).toEqual({ ok: true, value: file('first') });
});
