import * as Y from 'yjs';
import type { Clock } from '../../../core/analysis/index.ts';
import type { Documents } from '../../../core/doc/index.ts';
import { inPauses } from '../in-pauses.ts';
import type { Change } from './messages.ts';

/** Days begin and the weeks ahead move on while nobody changes anything. */
const CLOCK_MS = 15 * 60_000;

export interface Feed {
  /** The number of the last change that was sent. */
  readonly version: number;
  /** Nothing waits to be sent. */
  readonly isSent: boolean;
  /** Sends all there is, to someone who knows nothing yet. */
  begin(): void;
  /** Sends what waits. */
  flush(): void;
  close(): void;
}

/** Tells of all that changes in the documents, as Yjs has it anyway. */
export function createFeed(
  { map, library }: Documents,
  clock: () => Clock,
  send: (change: Change) => void,
): Feed {
  let waiting: { map: Uint8Array[]; library: Uint8Array[] } = { map: [], library: [] };
  let version = 0;
  let isSent = true;
  /** Until then nobody knows anything that could change, and all of it is sent at once. */
  let begun = false;

  const flush = (): void => {
    pauses.stop();
    isSent = true;
    const updates = waiting;
    waiting = { map: [], library: [] };
    send({ type: 'changed', version: ++version, ...updates, clock: clock() });
  };
  const pauses = inPauses(flush);
  const gather = (list: 'map' | 'library') => (update: Uint8Array) => {
    isSent = false;
    if (!begun) return;
    waiting[list].push(update);
    pauses.soon();
  };
  const [onMap, onLibrary] = [gather('map'), gather('library')];
  map.on('update', onMap);
  library.on('update', onLibrary);
  const ticking = setInterval(flush, CLOCK_MS);

  return {
    get version() {
      return version;
    },
    get isSent() {
      return isSent;
    },
    begin: () => {
      begun = true;
      waiting = { map: [Y.encodeStateAsUpdate(map)], library: [Y.encodeStateAsUpdate(library)] };
      flush();
    },
    flush: () => {
      if (!isSent) flush();
    },
    close: () => {
      map.off('update', onMap);
      library.off('update', onLibrary);
      clearInterval(ticking);
      pauses.stop();
    },
  };
}
