import * as Y from 'yjs';
import type { Storage } from '../storage/index.ts';

export interface Compacted {
  /** The sequence that the new snapshot stands for. */
  readonly seq: number;
  /** Its size in bytes. */
  readonly size: number;
}

/**
 * Puts a fresh snapshot in the place of a document's log. Building the document also drops what was deleted and joins
 * what can be joined, which merging the bytes wouldn't.
 * Null if there was nothing to do or someone was quicker.
 */
export async function compactDocument(storage: Storage, name: string): Promise<Compacted | null> {
  const stored = await storage.documents.load(name);
  if (!stored || stored.rows.length === 0) return null;
  const doc = new Y.Doc();
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot.bytes);
    for (const { bytes } of stored.rows) Y.applyUpdate(doc, bytes);
  });
  const { store } = doc;
  // A log with a gap must not be made to look whole.
  if (store.pendingStructs || store.pendingDs) return null;
  const bytes = Y.encodeStateAsUpdate(doc);
  const vector = Y.encodeStateVector(doc);
  doc.destroy();
  const done = await storage.documents.compact({
    name,
    epoch: stored.epoch,
    seq: stored.head,
    bytes,
    vector,
  });
  return done ? { seq: stored.head, size: bytes.length } : null;
}
