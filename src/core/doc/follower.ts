import * as Y from 'yjs';
import { joinSnapshot, type Snapshot } from '../model/index.ts';
import type { Documents } from './apply.ts';
import { openLibrary, openMap } from './live.ts';

/** Yjs updates of both documents, in their order. */
export interface Updates {
  readonly map: readonly Uint8Array[];
  readonly library: readonly Uint8Array[];
}

/** A copy of both documents that is kept up to date by what is sent to it: for another thread. */
export interface Follower {
  readonly documents: Documents;
  take(updates: Updates): void;
  snapshot(): Snapshot;
}

export function createFollower(): Follower {
  const documents = { map: new Y.Doc(), library: new Y.Doc() };
  const map = openMap(documents.map);
  const library = openLibrary(documents.library);
  return {
    documents,
    take: (updates) => {
      for (const update of updates.map) Y.applyUpdate(documents.map, update);
      for (const update of updates.library) Y.applyUpdate(documents.library, update);
    },
    snapshot: () => joinSnapshot(map.snapshot(), library.snapshot()),
  };
}
