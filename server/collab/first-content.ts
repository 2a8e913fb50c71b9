import * as Y from 'yjs';
import type { Content } from '../storage/index.ts';

/** The content of a document that is yet to be stored, as `fill` writes it. */
export function firstContent(fill: (doc: Y.Doc) => void): Content {
  const doc = new Y.Doc();
  fill(doc);
  const content = { bytes: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc) };
  doc.destroy();
  return content;
}
