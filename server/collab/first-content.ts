import { randomInt } from 'node:crypto';
import * as Y from 'yjs';
import type { Content } from '../storage/index.ts';

/**
 * Each piece names who wrote it. Yjs's own names take five bytes, and in a browser a box each; this one is as hard to
 * meet again by chance for who comes later, and takes three.
 */
const SHORT_BELOW = 2 ** 21;

/** The content of a document that is yet to be stored, as `fill` writes it. */
export function firstContent(fill: (doc: Y.Doc) => void): Content {
  const doc = new Y.Doc();
  doc.clientID = randomInt(1, SHORT_BELOW);
  fill(doc);
  const content = { bytes: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc) };
  doc.destroy();
  return content;
}
