import { type Actor, type EntrySubject, type Happening, isAudited } from '../../src/core/protocol/index.ts';
import type { User } from '../auth/index.ts';
import type { Clock, Log } from '../collab/index.ts';
import type { NewRecord, RecordStore } from '../storage/index.ts';

/** Something that has been done, and where it is to be told. */
export type Note = Happening & {
  readonly workspace: string;
  readonly who: Actor;
  readonly subject: EntrySubject;
};

export interface Recorder {
  /**
   * Records what has been done, before whoever did it is answered. It never fails: what is done is done, and an answer
   * that said otherwise would be wrong. What the store doesn't take is reported, kept here and tried again until it does;
   * only a process that ends in between loses it.
   */
  note(...notes: readonly Note[]): Promise<void>;
  /** Calls `listener` with what has just been recorded. It must not throw. Returns what ends that. */
  listen(listener: (notes: readonly Noted[]) => void): () => void;
  /** Tries what is left once more, then nothing. */
  close(): Promise<void>;
}

export type Noted = Note & { readonly at: number };

export interface RecorderOptions {
  readonly records: RecordStore;
  readonly clock: Pick<Clock, 'after' | 'wall'>;
  readonly log: Log;
}

const AGAIN = 5_000;
/** Nobody does more while the store takes nothing. */
const MOST = 10_000;

export const actorOf = ({ kind, id, name }: Pick<User, 'kind' | 'id' | 'name'>): Actor => ({
  kind,
  id,
  name,
});
export const THE_PROGRAM: Actor = { kind: 'program', id: '', name: '' };
export const NOBODY_KNOWN: Actor = { kind: 'unknown', id: '', name: '' };

const recordOf = ({ workspace, at, kind, who, subject, facts }: Noted): NewRecord => ({
  workspace,
  journey: subject.kind === 'journey' ? subject.id : null,
  audit: isAudited(kind),
  at,
  kind,
  body: JSON.stringify({ who, subject, facts }),
});

export function createRecorder({ records, clock, log }: RecorderOptions): Recorder {
  const listeners = new Set<(notes: readonly Noted[]) => void>();
  let waiting: Noted[] = [];
  let writing: Promise<void> | undefined;
  let closed = false;

  const write = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    try {
      await records.add(batch.map(recordOf));
    } catch (error) {
      waiting = [...batch, ...waiting];
      log.error({ error, unwritten: waiting.length }, 'could not record what was done; it is tried again');
      if (!closed) clock.after(AGAIN, () => void flush());
      return;
    }
    for (const listener of listeners) listener(batch);
  };

  /** One batch after the other: entries stand in the order in which things were done. */
  const flush = (): Promise<void> => {
    const before = writing ?? Promise.resolve();
    const own = before.then(() => (waiting.length > 0 ? write() : undefined));
    writing = own;
    return own;
  };

  return {
    note: (...notes) => {
      const at = clock.wall();
      for (const note of notes) {
        if (waiting.length < MOST) waiting.push({ ...note, at });
        else log.error({ note }, 'could not record what was done');
      }
      return flush();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      await flush();
    },
  };
}
