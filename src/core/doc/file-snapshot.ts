import * as Y from 'yjs';
import { type JourneyFile, joinSnapshot, type Snapshot } from '../model/index.ts';
import { openLibrary, openMap } from './live.ts';
import { seedLibrary, seedMap } from './seed.ts';

/** A checked file as a snapshot, for whoever draws or measures it without keeping a document. */
export function snapshotOfFile(file: JourneyFile): Snapshot {
  const map = new Y.Doc();
  const library = new Y.Doc();
  seedMap(map, file, file.journey.id);
  seedLibrary(library, file.library);
  const snapshot = joinSnapshot(openMap(map).snapshot(), openLibrary(library).snapshot());
  map.destroy();
  library.destroy();
  return snapshot;
}
