import {
  applyOperations,
  openLibrary,
  openMap,
  repointUses,
  SEED_ORIGIN,
  seedLibrary,
} from '../../../src/core/doc/index.ts';
import { libraryRecordsOf, type Merge, mergeLibrary } from '../../../src/core/interchange/index.ts';
import { imagesNamed, type JourneyFile, repointMap } from '../../../src/core/model/index.ts';
import { journeyDocument, libraryDocument } from '../../../src/core/protocol/index.ts';
import { refuseNewer } from './change.ts';
import type { House } from './house.ts';
import { hold, holdersFor } from './images.ts';
import { findInUse, sendAway } from './journeys.ts';
import { readFile, snapshotOf } from './read.ts';

/** For the whole workspace or not; it counts at once. */
export async function hideJourney({ storage, rooms }: House, id: string, hidden: boolean): Promise<void> {
  const row = await storage.journeys.hide(id, hidden);
  const names = [journeyDocument(id), `talk:${id}`, ...(row ? [libraryDocument(row.workspace)] : [])];
  await Promise.all(names.map((name) => rooms.recheck(name)));
}

/**
 * Takes a journey to another workspace. The library records that it uses come along as with a file that is taken in: what
 * the library there has, is shared; what differs comes under a new id, which the journey then names. The records go
 * first, so that a move that breaks off has taken nothing away and can be asked for again; the rest is one transaction.
 */
export async function moveJourney(house: House, id: string, workspace: string): Promise<void> {
  const { rooms } = house;
  const before = await findInUse(house, id);
  const file = await readFile(house, id);
  await moveImages(house, id, workspace, file);
  let merge: Merge | undefined;
  await rooms.change(libraryDocument(workspace), (doc) => {
    refuseNewer(doc);
    merge = mergeLibrary(file, libraryRecordsOf(snapshotOf(openLibrary(doc))));
    seedLibrary(doc, merge.fresh);
  });
  const ids = new Map((merge?.renamed ?? []).map(({ from, to }) => [from, to]));
  // Where it is, and by which names it knows the records there, change as one.
  await rooms.changeAndMove(journeyDocument(id), workspace, (doc) => {
    refuseNewer(doc);
    if (ids.size === 0) return;
    const { operations } = repointMap(snapshotOf(openMap(doc)), ids);
    applyOperations({ map: doc, library: doc }, operations, SEED_ORIGIN);
    repointUses(doc, ids);
  });
  // Who may come back, comes back; who read the library for this journey's sake reads it no more.
  sendAway(house, id);
  await rooms.recheck(libraryDocument(before.workspace));
}

/** What people of the library look like goes along with them; what the map has is the journey's own already. */
async function moveImages(house: House, id: string, workspace: string, file: JourneyFile): Promise<void> {
  const { images } = house.storage;
  const holders = await holdersFor(house, id);
  const named = imagesNamed(file);
  for (const [holder, hashes] of [
    [libraryDocument(workspace), named.library],
    [journeyDocument(id), named.map],
  ] as const) {
    const held = await images.held(holders, hashes);
    await hold(
      house,
      holder,
      held.map((hash) => ({ hash })),
    );
  }
}
