import { createFollower } from '../../src/core/doc/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import { type PackedSnapshot, packSnapshot, unpackSnapshot } from './pack.ts';

/** A document as it is stored: updates, each of which builds on those before it. */
export type StoredDocument = readonly Uint8Array[];

/** A journey as its documents are stored. To read a large one takes long: that is the thread's work. */
export interface StoredJourney {
  readonly id: string;
  readonly map: StoredDocument;
  readonly library: StoredDocument;
}

/** A journey that a thread is to do something with. */
export type Source = Snapshot | StoredJourney;

/** The same, as it can be sent there. */
export type SentJourney =
  | { readonly stored: StoredJourney }
  | { readonly packed: PackedSnapshot; readonly uses: Snapshot['uses'] };

export const sent = (source: Source): SentJourney =>
  'map' in source ? { stored: source } : { packed: packSnapshot(source), uses: source.uses };

export function received(journey: SentJourney): Snapshot {
  if ('packed' in journey) return { ...unpackSnapshot(journey.packed), uses: journey.uses };
  const { id, map, library } = journey.stored;
  const follower = createFollower();
  follower.take({ map, library });
  const snapshot = follower.snapshot();
  // What a client wrote there is no journey's id but this one's.
  return { ...snapshot, journey: { ...snapshot.journey, id } };
}
