import * as Y from 'yjs';
import { Reader } from './bytes.ts';

/**
 * What became of an update:
 * - `done`: integrated (perhaps nothing in it was new);
 * - `orphan`: a part of it builds on something that the document hasn't got; that part was dropped;
 * - `bad`: not an update;
 * - `broken`: an update, but not one that Yjs could integrate: the live document must be rebuilt.
 */
export type Integration =
  | { readonly outcome: 'done' | 'bad' | 'broken' }
  | { readonly outcome: 'orphan'; readonly missing: string };

/** Yjs reserves room for the structs that an update announces, before it reads them. */
function announcesTooMuch(update: Uint8Array): boolean {
  const reader = new Reader(update);
  const clients = reader.uint();
  if (clients === 0) return false;
  if (clients > reader.left || reader.uint() > reader.left) return true;
  // Behind the first client only a whole parse finds the next count; it reads lazily.
  if (clients > 1) Y.decodeUpdate(update);
  return false;
}

function isUpdate(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    return true;
  } catch {
    return false;
  }
}

/** Takes out what Yjs keeps aside until its predecessors come; the client sends it again with them. */
function takeOrphans(doc: Y.Doc): string | null {
  const { store } = doc;
  const structs = store.pendingStructs;
  const deletions = store.pendingDs;
  if (!structs && !deletions) return null;
  store.pendingStructs = null;
  store.pendingDs = null;
  return structs ? [...structs.missing.keys()].sort().join(',') : 'deletions';
}

/** Applies a client's update inside the caller's transaction. `update` must have a buffer of its own. Never throws. */
export function integrate(doc: Y.Doc, update: Uint8Array): Integration {
  try {
    if (announcesTooMuch(update)) return { outcome: 'bad' };
    Y.applyUpdate(doc, update);
  } catch {
    takeOrphans(doc);
    return { outcome: isUpdate(update) ? 'broken' : 'bad' };
  }
  const missing = takeOrphans(doc);
  return missing === null ? { outcome: 'done' } : { outcome: 'orphan', missing };
}
