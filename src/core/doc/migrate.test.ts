import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT_VERSION, documentVersion, isNewer, migrate } from './index.ts';
import { Peer } from './testing/peer.ts';
import { smallFile } from './testing/small.ts';

const withVersion = (version: unknown): Y.Doc => {
  const doc = new Y.Doc();
  doc.getMap('meta').set('version', version);
  return doc;
};

describe('DOC-10 versions', () => {
  it('DOC-10 a document says its version; one that doesn’t is of the first', () => {
    expect(documentVersion(new Y.Doc())).toBe(1);
    const { map, library } = new Peer().seed(smallFile()).documents;
    expect([documentVersion(map), documentVersion(library)]).toEqual([DOCUMENT_VERSION, DOCUMENT_VERSION]);
    for (const odd of ['2', 0, -1, 1.5, null, {}, Number.NaN])
      expect(documentVersion(withVersion(odd))).toBe(1);
  });

  it('DOC-10 a newer one is known as such and left as it is', () => {
    const doc = withVersion(DOCUMENT_VERSION + 1);
    const before = Y.encodeStateAsUpdate(doc).join();
    expect(isNewer(doc)).toBe(true);
    expect(migrate(doc)).toBe(false);
    expect(Y.encodeStateAsUpdate(doc).join()).toBe(before);
    expect(isNewer(new Y.Doc())).toBe(false);
  });

  it('DOC-10 one of this version needs nothing', () => {
    const { map } = new Peer().seed(smallFile()).documents;
    const before = Y.encodeStateAsUpdate(map).join();
    expect(migrate(map)).toBe(false);
    expect(Y.encodeStateAsUpdate(map).join()).toBe(before);
  });
});
