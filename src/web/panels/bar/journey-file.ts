import { journeyFileOf } from '../../../core/interchange/journey-file.ts';
import type { Snapshot } from '../../../core/model/index.ts';

/** The journey file of what is on this screen, which may be ahead of the server or cut off from it. */
export const journeyFileBlob = (snapshot: Snapshot): Blob =>
  new Blob([JSON.stringify(journeyFileOf(snapshot))], { type: 'application/json' });
