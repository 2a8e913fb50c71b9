import { newId, Turns } from '../../src/core/base/index.ts';
import { type JourneyFile, recordCounts } from '../../src/core/model/index.ts';
import type { Clock, Log } from '../collab/index.ts';
import type { VersionKind, VersionRow, VersionStore } from '../storage/index.ts';
import { packFile } from './packed-file.ts';
import { tooMany } from './thinning.ts';

export interface KeeperOptions {
  readonly versions: VersionStore;
  /** The journey as committed, and where its document stands; null when it is gone. */
  readonly read: (journey: string) => Promise<{ readonly file: JourneyFile; readonly at: number } | null>;
  readonly clock: Clock;
  readonly log: Log;
  /** A version is made when nobody has changed anything for so long, in milliseconds … */
  readonly pause?: number;
  /** … and while people go on, so long after the first change at the latest. */
  readonly within?: number;
}

/** Keeps versions of journeys while people work on them, and when it is asked to. */
export interface Keeper {
  /** The journey was changed by these; nothing but a note is made of it now. */
  changed(journey: string, authors: readonly string[]): void;
  /**
   * Keeps what the journey is at this moment, and says where its document stood. Null if the journey is gone, or if an
   * automatic one would say the same as the newest.
   */
  keep(journey: string, kind: VersionKind, name?: string): Promise<Kept | null>;
  /** Keeps what has changed since the last version, then keeps nothing more by itself. */
  close(): Promise<void>;
}

export interface Kept {
  readonly version: VersionRow;
  /** The sequence number of the document that it was made of. */
  readonly at: number;
}

interface Work {
  readonly authors: Set<string>;
  readonly deadline: number;
  stop: () => void;
}

const MINUTE = 60_000;

export function createKeeper({
  versions,
  read,
  clock,
  log,
  pause = 5 * MINUTE,
  within = 15 * MINUTE,
}: KeeperOptions): Keeper {
  const working = new Map<string, Work>();
  /** The second version of a journey must see what the first has made. */
  const turns = new Turns();
  let closed = false;

  const keepNow = async (journey: string, kind: VersionKind, name: string): Promise<Kept | null> => {
    const work = working.get(journey);
    // What comes from here on belongs to the next version.
    working.delete(journey);
    work?.stop();
    try {
      const now = await read(journey);
      if (!now) return null;
      const { file } = now;
      const { bytes, hash } = await packFile(file);
      const kept = await versions.list(journey);
      if (kind === 'auto' && kept[0]?.hash === hash) return null;
      const version: VersionRow = {
        journey,
        id: newId(),
        at: clock.wall(),
        kind,
        name,
        authors: [...(work?.authors ?? [])].sort(),
        counts: recordCounts(file),
        hash,
      };
      if ((await versions.insert({ ...version, file: bytes })) === 'taken') return null;
      const old = tooMany([version, ...kept], version.at);
      if (old.length > 0) await versions.remove(journey, old);
      return { version, at: now.at };
    } catch (error) {
      // Whoever did the work is named by the next one.
      if (work) note(journey, [...work.authors]);
      throw error;
    }
  };

  const keep = (journey: string, kind: VersionKind, name = '') =>
    turns.take(journey, () => keepNow(journey, kind, name));

  const keepByItself = (journey: string): Promise<unknown> =>
    keep(journey, 'auto').catch((error: unknown) => {
      log.warn({ journey, error }, 'could not keep a version');
    });

  const note = (journey: string, authors: readonly string[]): void => {
    if (closed) return;
    const now = clock.now();
    const before = working.get(journey);
    before?.stop();
    const work: Work = before ?? { authors: new Set(), deadline: now + within, stop: () => {} };
    for (const author of authors) work.authors.add(author);
    const wait = Math.max(0, Math.min(pause, work.deadline - now));
    work.stop = clock.after(wait, () => void keepByItself(journey));
    working.set(journey, work);
  };

  return {
    changed: note,
    keep,
    close: async () => {
      closed = true;
      await Promise.all([...working.keys()].map(keepByItself));
      await turns.settled();
    },
  };
}
