import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { libraryRecordsOf } from '../../src/core/interchange/index.ts';
import { journeyDocument, libraryDocument } from '../../src/core/protocol/index.ts';
import { createRooms, type Rooms, systemClock } from '../collab/index.ts';
import { createImageMaker, createPreviews } from '../images/index.ts';
import { createJourneyThread, type JourneyThread } from '../jobs/index.ts';
import { openSqliteStorage, type Storage } from '../storage/index.ts';
import { loadStarters, loadTemplates } from '../templates/index.ts';
import { createKeeper, createTracer } from '../versions/index.ts';
import { ensureWorkspace } from '../workspace.ts';
import {
  changeJourney,
  createJourney,
  describeJourney,
  duplicateJourney,
  exportFile,
  type House,
  keepVersion,
  listVersions,
  type Place,
  readForVersion,
  readLibrary,
  restoreVersion,
  versionFile,
} from './journeys/index.ts';

let folder: string;
let storage: Storage;
let rooms: Rooms;
let thread: JourneyThread;
let house: House;
let place: Place;

async function open(): Promise<void> {
  storage = openSqliteStorage({ file: join(folder, 'store.db') });
  rooms = createRooms({ storage, authorize: async () => 'edit' as const, describe: describeJourney });
  const workspace = await ensureWorkspace(storage);
  place = { workspace, maker: 'ann' };
  thread = createJourneyThread();
  house = {
    storage,
    rooms,
    thread,
    keeper: createKeeper({
      versions: storage.versions,
      read: (journey) => readForVersion({ rooms, storage, thread }, journey),
      clock: systemClock,
      log: { debug() {}, info() {}, warn() {}, error() {} },
    }),
    tracer: createTracer({
      traces: storage.traces,
      clock: systemClock,
      log: { debug() {}, info() {}, warn() {}, error() {} },
    }),
    workspace,
    templates: await loadTemplates(),
    starters: await loadStarters(),
    images: createImageMaker(),
    previews: createPreviews(),
    now: Date.now,
  };
}

async function close(): Promise<void> {
  await rooms.close();
  await thread.close();
  await storage.close();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-create-'));
  await open();
});
afterEach(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

/** The tables whose rows make up a new journey, and which of their rows. */
const WRITES = [
  ['updates', 'TRUE'],
  ['journeys', 'TRUE'],
  ['documents', `NEW.name LIKE 'journey:%'`],
  ['snapshots', 'TRUE'],
  ['documents', `NEW.name LIKE 'talk:%'`],
] as const;

/** Lets a write of the store fail, as a full or a broken disk would. */
function breakWrite(table: string, when: string): () => void {
  const db = new DatabaseSync(join(folder, 'store.db'));
  db.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON ${table} WHEN ${when} BEGIN SELECT RAISE(ABORT, 'broken'); END`,
  );
  return () => {
    db.exec('DROP TRIGGER broken');
    db.close();
  };
}

/** How much there is of everything, as the next start finds it. */
async function kept() {
  await close();
  const db = new DatabaseSync(join(folder, 'store.db'));
  const documents = db.prepare('SELECT count(*) AS n FROM documents').get()?.n;
  db.close();
  await open();
  return {
    library: await storage.documents.head(libraryDocument(house.workspace)),
    journeys: (await storage.journeys.list({ workspace: house.workspace })).length,
    documents,
  };
}

it.each(WRITES)('a new journey is stored whole or not at all: %s, %s', async (table, when) => {
  const before = await kept();
  const mend = breakWrite(table, when);
  await expect(createJourney(house, place, { template: 'hotel.en' }, 'en')).rejects.toThrow();
  mend();
  expect(await kept()).toEqual(before);

  const { id } = await createJourney(house, place, { template: 'hotel.en' }, 'en');
  const after = await kept();
  expect(after).toEqual({ library: { epoch: 1, head: 1 }, journeys: 1, documents: 3 });
  const file = await exportFile(house, id);
  expect(file.library.slas.length).toBeGreaterThan(0);

  // Its library is there already: the journey is all there is to write.
  if (table === 'updates') return;
  const mendAgain = breakWrite(table, when);
  await expect(duplicateJourney(house, id, 'ann')).rejects.toThrow();
  mendAgain();
  expect(await kept()).toEqual(after);
  await duplicateJourney(house, id, 'ann');
  expect(await kept()).toEqual({ ...after, journeys: 2, documents: 5 });
});

it('the same file at the same moment, twice: two journeys, one library', async () => {
  const { file } = house.templates.get('hotel.en') ?? {};
  if (!file) throw new Error('the template has gone');
  const made = await Promise.all([1, 2].map(() => createJourney(house, place, { file }, 'en')));
  expect(new Set(made.map(({ id }) => id)).size).toBe(2);
  for (const { id, renamed } of made) {
    expect(renamed).toEqual([]);
    expect(await storage.documents.head(journeyDocument(id))).not.toBeNull();
  }
});

it('files with another record of one id, at the same moment: each journey names its own', async () => {
  const { file } = house.templates.get('hotel.en') ?? {};
  if (!file) throw new Error('the template has gone');
  const called = (name: string) => ({
    ...file,
    library: { ...file.library, personas: file.library.personas.map((one) => ({ ...one, name })) },
  });
  const names = ['Ada', 'Bo', 'Cy', 'Ada'];
  // While the first are written somebody else's records come in: what was written for another library is not stored.
  const away = createJourneyThread(0);
  const made = await Promise.all(
    names.map((name) => createJourney({ ...house, thread: away }, place, { file: called(name) }, 'en')),
  );
  await away.close();
  const count = file.library.personas.length;
  expect(made.map(({ renamed }) => renamed.filter(({ table }) => table === 'personas').length)).toEqual(
    expect.arrayContaining([0, count, count]),
  );
  for (const [i, { id }] of made.entries()) {
    const { journey, library } = await exportFile(house, id);
    expect(library.personas.map(({ name }) => name)).toEqual(file.library.personas.map(() => names[i]));
    const known = library.personas.map((one) => one.id);
    expect(known).toEqual(expect.arrayContaining(journey.personas as string[]));
  }
  const kept = libraryRecordsOf(await readLibrary(house, house.workspace)).personas;
  expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
  expect(new Set(kept.map(({ name }) => name))).toEqual(new Set(names));
});

/** Where `happens` happens between keeping what is there and putting an older version in its place. */
const houseWhereAfterKeeping = (happens: () => Promise<void>): House => ({
  ...house,
  keeper: {
    ...house.keeper,
    keep: async (...which) => {
      const kept = await house.keeper.keep(...which);
      await happens();
      return kept;
    },
  },
});

it('an edit that comes while a version takes the journey’s place waits for that', async () => {
  const { id } = await createJourney(house, place, { title: 'Old' }, 'en');
  const { id: version } = await keepVersion(house, id, 'Old');
  const edits: Promise<unknown>[] = [];
  await changeJourney(house, id, { title: 'Before' });
  const hasty = houseWhereAfterKeeping(async () => {
    edits.push(changeJourney(house, id, { title: 'Meanwhile' }));
    // Whatever is committed now is committed with this.
    await house.rooms.change(libraryDocument(house.workspace), () => {});
  });
  const replaced = await restoreVersion(hasty, id, version);
  expect((await versionFile(house, id, replaced.id)).journey.title).toBe('Before');
  expect((await listVersions(house, id)).map(({ kind }) => kind)).toEqual(['before-restore', 'named']);
  // It waited, and is an edit of what was put in the journey's place.
  await Promise.all(edits);
  expect((await exportFile(house, id)).journey.title).toBe('Meanwhile');
});

it('a version does not take the journey’s place when an edit came between after all', async () => {
  const { id } = await createJourney(house, place, { title: 'Old' }, 'en');
  const { id: version } = await keepVersion(house, id, 'Old');
  const hasty = houseWhereAfterKeeping(async () => {
    house.rooms.renew(journeyDocument(id));
    await changeJourney(house, id, { title: 'Between' });
  });
  await expect(restoreVersion(hasty, id, version)).rejects.toMatchObject({ code: 'version.busy' });
  expect((await exportFile(house, id)).journey.title).toBe('Between');
  // What was kept in vain has gone again.
  expect((await listVersions(house, id)).map(({ kind }) => kind)).toEqual(['named']);
});
