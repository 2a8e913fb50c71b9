/**
 * What happened: the audit log of a workspace and the activity of a journey, in one append-only table. `note` records what
 * has been done; stretches of work are recorded when they end. Entries are data; words are made of them when they are read.
 */
import type { Clock, Log } from '../collab/index.ts';
import type { Storage } from '../storage/index.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createStretches, type Stretches } from './stretches.ts';

export { recordComments } from './comments.ts';
export { Pauses } from './pauses.ts';
export { entriesOfNow, type Reader, readEntries } from './read.ts';
export { actorOf, NOBODY_KNOWN, type Note, type Noted, type Recorder, THE_PROGRAM } from './recorder.ts';
export type { Stretches } from './stretches.ts';

export interface Records {
  readonly note: Recorder['note'];
  readonly listen: Recorder['listen'];
  readonly stretches: Stretches;
  /** Records what is going on, then nothing more. */
  close(): Promise<void>;
}

const DAY = 86_400_000;
/** How long what is not audited is kept. */
const KEEP = 400 * DAY;

export interface RecordsOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Log;
}

export function createRecords({ storage, clock, log }: RecordsOptions): Records {
  const { records, journeys } = storage;
  const recorder = createRecorder({ records, clock, log });
  const stretches = createStretches({ journeys, records, recorder, clock, log });
  let stop = () => {};
  const forget = (): void => {
    records
      .forget(clock.wall() - KEEP)
      .catch((error: unknown) => log.warn({ error }, 'could not forget old activity'));
    stop = clock.after(DAY, forget);
  };
  forget();
  return {
    note: recorder.note,
    listen: recorder.listen,
    stretches,
    close: async () => {
      stop();
      await stretches.close();
      await recorder.close();
    },
  };
}
