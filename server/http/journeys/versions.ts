import { openLibrary, seedLibrary } from '../../../src/core/doc/index.ts';
import { libraryRecordsOf, type WorkspaceLibrary } from '../../../src/core/interchange/index.ts';
import {
  type Journey,
  type JourneyFile,
  LIBRARY_TABLES,
  type Origin,
  recordCounts,
} from '../../../src/core/model/index.ts';
import {
  type BranchVersion,
  type CreatedJourney,
  journeyDocument,
  libraryDocument,
  type TraceInfo,
  type VersionInfo,
} from '../../../src/core/protocol/index.ts';
import { NoDocumentError } from '../../collab/index.ts';
import type { VersionRow } from '../../storage/index.ts';
import { unpackFile } from '../../versions/index.ts';
import { Refusal } from '../problems/index.ts';
import { refuseNewer } from './change.ts';
import { storeJourney, withTitle } from './create.ts';
import { fieldsOf } from './describe.ts';
import { done } from './done.ts';
import type { House } from './house.ts';
import { imagesForCopy } from './images.ts';
import { findRow } from './journeys.ts';
import { type Readable, readLibrary, readStoredAt, snapshotOf } from './read.ts';

const infoOf = ({ id, at, kind, name, authors, counts }: VersionRow): VersionInfo => ({
  id,
  at: new Date(at).toISOString(),
  kind,
  name,
  authors: [...authors],
  cards: counts.cards ?? 0,
  moments: counts.moments ?? 0,
});

/** What a version is made of: the journey as committed, and where its document stood. Null when it is gone. */
export async function readForVersion(
  house: Readable,
  id: string,
): Promise<{ file: JourneyFile; at: number } | null> {
  try {
    const { journey, at } = await readStoredAt(house, id);
    return { file: done(await house.thread.do('file', { journey })), at };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'journey.unknown') return null;
    throw error;
  }
}

/** Newest first. */
export const listVersions = async ({ storage }: House, journey: string): Promise<VersionInfo[]> =>
  (await storage.versions.list(journey)).map(infoOf);

/** Who changed each record last, as far as that is known. */
export const listTraces = async ({ tracer }: House, journey: string): Promise<TraceInfo[]> =>
  (await tracer.list(journey)).map(({ record, at, by }) => ({
    record,
    at: new Date(at).toISOString(),
    by: [...by],
  }));

/** Keeps what the journey is now under a name. */
export async function keepVersion({ keeper }: House, journey: string, name: string): Promise<VersionInfo> {
  const kept = await keeper.keep(journey, 'named', name);
  if (!kept) throw new Refusal('journey.unknown');
  return infoOf(kept.version);
}

export async function nameVersion(
  { storage }: House,
  journey: string,
  id: string,
  name: string,
): Promise<VersionInfo> {
  const row = await storage.versions.rename(journey, id, name);
  if (!row) throw new Refusal('version.unknown');
  return infoOf(row);
}

/** The journey file of a version, under the id of its journey. */
export async function versionFile(
  { storage, thread }: House,
  journey: string,
  id: string,
): Promise<JourneyFile> {
  const bytes = await storage.versions.file(journey, id);
  if (!bytes) throw new Refusal('version.unknown');
  const json = done(await thread.do('checkText', { text: await unpackFile(bytes) }));
  if (!json.ok) throw new Error(`A kept version is not JSON: ${json.error}`);
  const file = json.value;
  if (!file.ok) throw new Error(`A kept version can't be read: ${JSON.stringify(file.error[0])}`);
  return file.value;
}

/**
 * Puts a version in the place of the journey, under a new epoch. What the journey was until then is kept as a version of
 * its own, up to the last edit. The library is everybody's: records that are gone from it come back, the others stay as
 * they are now.
 * @returns the version of what was replaced
 */
export async function restoreVersion(house: House, journey: string, id: string): Promise<VersionInfo> {
  const { rooms, storage, keeper, thread } = house;
  const file = await versionFile(house, journey, id);
  const { parts } = await rooms.read(journeyDocument(journey)).catch(asUnknown);
  if (done(await thread.do('isNewer', { map: parts }))) throw new Refusal('document.newer');
  const { workspace } = await findRow(house, journey);
  await rooms.change(libraryDocument(workspace), (doc) => {
    refuseNewer(doc);
    seedLibrary(doc, missing(file, snapshotOf(openLibrary(doc))));
  });
  const content = done(await thread.do('content', { file, id: journey }));
  // So that whoever types meanwhile doesn't keep it from happening: their edits wait, and are theirs to keep.
  const put = async () => {
    const before = await keeper.keep(journey, 'before-restore');
    if (!before) throw new Refusal('journey.unknown');
    const replaced = await rooms.replace(journeyDocument(journey), content, before.at);
    if (replaced === 'moved') {
      await storage.versions.remove(journey, [before.version.id]);
      throw new Refusal('version.busy');
    }
    await storage.journeys.update(journey, {
      ...fieldsOf(file.journey as unknown as Journey, recordCounts(file)),
      updatedAt: house.now(),
    });
    return infoOf(before.version);
  };
  return rooms.hold(journeyDocument(journey), put).catch(asUnknown);
}

/** Records of the file that the library has under no table any more. */
function missing(file: JourneyFile, library: object): JourneyFile['library'] {
  const known = new Set(
    Object.values(library).flatMap((table) =>
      table && typeof table === 'object' && 'list' in table
        ? (table.list as readonly { id: string }[]).map((record) => record.id)
        : [],
    ),
  );
  return Object.fromEntries(
    LIBRARY_TABLES.map((table) => [table, file.library[table].filter(({ id }) => !known.has(String(id)))]),
  ) as unknown as JourneyFile['library'];
}

/**
 * A new journey that begins as the version was, and knows where it was begun: what was changed in it can be compared with
 * that, and brought back. For that the version is kept for good. Records of the library stay what they are now, as when
 * an older version takes the journey's place.
 */
export async function branchVersion(
  house: House,
  journey: string,
  id: string,
  { title, view }: BranchVersion,
  maker: string,
): Promise<CreatedJourney> {
  const { storage } = house;
  const version = await storage.versions.get(journey, id);
  const file = withTitle(await versionFile(house, journey, id), title);
  const { workspace } = await findRow(house, journey);
  const branch = {
    ...file,
    journey: { ...file.journey, ...(view && { view }) },
    library: ofNow(file, libraryRecordsOf(await readLibrary(house, workspace))),
    origin: { journey, version: id } satisfies Origin,
  };
  if (version?.kind === 'auto') await storage.versions.rename(journey, id, branch.journey.title);
  const map = await imagesForCopy(house, journey, branch);
  return storeJourney(house, { workspace, maker }, { file: branch, map, library: [] }, null);
}

/** The file's library records as the house has them now; those that it has no more, as they were. */
function ofNow(file: JourneyFile, library: WorkspaceLibrary): JourneyFile['library'] {
  return {
    ...file.library,
    ...Object.fromEntries(
      LIBRARY_TABLES.map((table) => {
        const now = new Map(library[table].map((record) => [record.id, record]));
        return [table, file.library[table].map((record) => now.get(record.id) ?? record)];
      }),
    ),
  };
}

function asUnknown(error: unknown): never {
  if (error instanceof NoDocumentError) throw new Refusal('journey.unknown', { cause: error });
  throw error;
}
