import { ok } from '../../src/core/base/index.ts';
import { createFollower, firstContent, isNewer, seedMap } from '../../src/core/doc/index.ts';
import { journeyFileOf } from '../../src/core/interchange/index.ts';
import type { Theme } from '../../src/core/layout/index.ts';
import { type JourneyFile, parseJourneyFile } from '../../src/core/model/index.ts';
import { libraryUsesOf } from './library-uses.ts';
import { received, type StoredDocument, type StoredJourney } from './source.ts';

/** A journey's map as it is stored, without the library. */
interface StoredMap {
  readonly map: StoredDocument;
}

function followed({ map }: StoredMap) {
  const follower = createFollower();
  follower.take({ map, library: [] });
  return follower;
}

/**
 * What takes long with a large journey. Everything that comes in and goes out can be sent to a thread. What not all of
 * it needs is loaded late: a thread starts the sooner.
 */
const WORK = {
  /** The journey file, library records embedded. */
  file: ({ journey }: { readonly journey: StoredJourney }) => journeyFileOf(received({ stored: journey })),
  /** The same with every term of the house. */
  fileWithTerms: async ({ journey }: { readonly journey: StoredJourney }) => {
    const { keptJourney } = await import('../../src/core/handbook/index.ts');
    return keptJourney(received({ stored: journey }));
  },
  /** A file that somebody has sent, or why it is none. */
  check: ({ file }: { readonly file: unknown }) => parseJourneyFile(file),
  /** The same of its text. */
  checkText: async ({ text }: { readonly text: Uint8Array }) => {
    const { parseJson } = await import('../../src/core/protocol/index.ts');
    const json = parseJson(new TextDecoder().decode(text));
    return json.ok ? ok(parseJourneyFile(json.value)) : json;
  },
  /** What the document of a new journey begins with. */
  content: ({ file, id }: { readonly file: JourneyFile; readonly id: string }) =>
    firstContent((doc) => seedMap(doc, file, id)),
  thumbnail: async ({ journey, theme }: { readonly journey: StoredJourney; readonly theme: Theme }) => {
    const { thumbnailOf } = await import('./thumbnail.ts');
    return thumbnailOf(received({ stored: journey }), theme);
  },
  /** Which library records the journey uses. */
  uses: (stored: StoredMap) => libraryUsesOf(followed(stored).snapshot()),
  /** Whether a newer program has written it. */
  isNewer: (stored: StoredMap) => isNewer(followed(stored).documents.map),
};

type Work = typeof WORK;
export type WorkKind = keyof Work;
export type Given<K extends WorkKind> = Parameters<Work[K]>[0];
export type Done<K extends WorkKind> = Awaited<ReturnType<Work[K]>>;

export interface WorkRequest<K extends WorkKind = WorkKind> {
  readonly kind: K;
  readonly given: Given<K>;
}

export async function doWork<K extends WorkKind>({ kind, given }: WorkRequest<K>): Promise<Done<K>> {
  const work = WORK[kind] as (given: Given<K>) => Done<K> | Promise<Done<K>>;
  return work(given);
}
