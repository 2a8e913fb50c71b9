import { type Live, openLibrary, openMap } from '../../../src/core/doc/index.ts';
import {
  type JourneyFile,
  joinSnapshot,
  type LibrarySnapshot,
  type Snapshot,
} from '../../../src/core/model/index.ts';
import { journeyDocument, libraryDocument } from '../../../src/core/protocol/index.ts';
import { NoDocumentError } from '../../collab/index.ts';
import type { StoredJourney } from '../../jobs/index.ts';
import { giveWay } from '../../jobs/index.ts';
import { Refusal } from '../problems/index.ts';
import { done } from './done.ts';
import type { House } from './house.ts';

type Stored = Pick<House, 'storage' | 'rooms'>;
/** What reading journeys takes. */
export type Readable = Pick<House, 'storage' | 'rooms' | 'thread'>;

/** Takes one snapshot. */
export function snapshotOf<S>(live: Live<S>): S {
  try {
    return live.snapshot();
  } finally {
    live.close();
  }
}

/** Reads a journey's map and its workspace's library. @throws Refusal `journey.unknown` */
async function readBoth<T>(
  { storage }: Stored,
  id: string,
  read: (map: string, library: string) => Promise<T>,
): Promise<T> {
  const row = await storage.journeys.get(id);
  if (!row) throw new Refusal('journey.unknown');
  try {
    return await read(journeyDocument(id), libraryDocument(row.workspace));
  } catch (error) {
    if (error instanceof NoDocumentError) throw new Refusal('journey.unknown', { cause: error });
    throw error;
  }
}

/** The journey with the workspace's library, as committed. @throws Refusal `journey.unknown` */
export const readSnapshot = (house: House, id: string): Promise<Snapshot> =>
  readBoth(house, id, async (mapName, libraryName) => {
    const map = await house.rooms.view(mapName, (doc) => snapshotOf(openMap(doc)));
    const library = await house.rooms.view(libraryName, (doc) => snapshotOf(openLibrary(doc)));
    // A large map takes long to read: whatever is done with it has a turn of its own.
    await giveWay();
    // What a client wrote there is no journey's id but this one's.
    return joinSnapshot({ ...map, journey: { ...map.journey, id } }, library);
  });

/** The same for a thread to read, which takes the event loop next to no time. @throws Refusal `journey.unknown` */
export const readStored = async (house: Stored, id: string): Promise<StoredJourney> =>
  (await readStoredAt(house, id)).journey;

/** And where its document stands. */
export const readStoredAt = (
  house: Stored,
  id: string,
): Promise<{ readonly journey: StoredJourney; readonly at: number }> =>
  readBoth(house, id, async (mapName, libraryName) => {
    const map = await house.rooms.read(mapName);
    const library = await house.rooms.read(libraryName);
    return { journey: { id, map: map.parts, library: library.parts }, at: map.seq };
  });

/** The workspace's library, as committed. */
export const readLibrary = ({ rooms }: House, workspace: string): Promise<LibrarySnapshot> =>
  rooms.view(libraryDocument(workspace), (doc) => snapshotOf(openLibrary(doc)));

/** The journey file of the state now, library records embedded. */
export const readFile = async (house: Readable, id: string): Promise<JourneyFile> =>
  done(await house.thread.do('file', { journey: await readStored(house, id) }));
