import * as Y from 'yjs';

/** What a new document is stored with. */
interface FirstContent {
  readonly bytes: Uint8Array;
  readonly vector: Uint8Array;
}

/**
 * Each piece names who wrote it. Yjs's own names take five bytes, and in a browser a box each; this one is as hard to
 * meet again by chance for who comes later, and takes three.
 */
const SHORT_BELOW = 2 ** 21;

/** The content of a document that is yet to be stored, as `fill` writes it. */
export function firstContent(fill: (doc: Y.Doc) => void): FirstContent {
  const doc = new Y.Doc();
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  doc.clientID = 1 + (random % (SHORT_BELOW - 1));
  fill(doc);
  const content = { bytes: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc) };
  doc.destroy();
  return content;
}
