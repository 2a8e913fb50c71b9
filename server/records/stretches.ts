import type { Actor, EntrySubject } from '../../src/core/protocol/index.ts';
import type { User } from '../auth/index.ts';
import type { Clock, Log } from '../collab/index.ts';
import type { JourneyStore, RecordStore } from '../storage/index.ts';
import { Pauses } from './pauses.ts';
import { actorOf, NOBODY_KNOWN, type Recorder } from './recorder.ts';
import { parseRow } from './row.ts';

/** One person's work on one journey. Times are milliseconds since 1970. */
export interface Stretch {
  readonly journey: string;
  readonly who: Actor;
  readonly since: number;
  readonly until: number;
  /** As it was called before; null if that isn't known. */
  readonly title: Promise<string | null>;
}

export interface Stretches {
  /** The journey was changed by these. */
  changed(journey: string, authors: readonly User[]): void;
  /** Who is working on it at this moment. */
  of(journey: string): readonly Stretch[];
  /** Ends all stretches and records them. */
  close(): Promise<void>;
}

export interface StretchOptions {
  readonly journeys: Pick<JourneyStore, 'get'>;
  readonly records: Pick<RecordStore, 'list'>;
  readonly recorder: Pick<Recorder, 'note'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly pause?: number;
  readonly within?: number;
}

const MINUTE = 60_000;
/** Among so many entries a renaming is looked for. */
const LOOK_BACK = 50;

/** Records who has worked on a journey: one entry for one person and stretch of work, when it ends. */
export function createStretches(options: StretchOptions): Stretches {
  const { journeys, records, recorder, clock, log } = options;
  const { pause = 5 * MINUTE, within = 30 * MINUTE } = options;
  const going = new Map<string, Set<string>>();
  const ending = new Set<Promise<void>>();

  const pauses = new Pauses<Stretch>({
    clock,
    pause,
    within,
    over: (key, stretch) => {
      const keys = going.get(stretch.journey);
      keys?.delete(key);
      const alone = keys?.size === 0;
      if (alone) going.delete(stretch.journey);
      const done = record(stretch, alone)
        .catch((error: unknown) => log.warn({ error }, 'could not record who has worked'))
        .finally(() => ending.delete(done));
      ending.add(done);
    },
  });

  const record = async ({ journey, who, since, until, title }: Stretch, alone: boolean): Promise<void> => {
    const row = await journeys.get(journey);
    if (!row) return;
    const subject: EntrySubject = { kind: 'journey', id: journey, name: row.title };
    const place = { workspace: row.workspace, subject };
    const before = await title;
    const renamed =
      before !== null && before !== row.title && !(await isToldSince(journey, row.title, since));
    const facts = { since: iso(since), until: iso(until) };
    await recorder.note(
      ...(renamed
        ? // Of several who work at once it isn't known which.
          [{ ...place, who: alone ? who : NOBODY_KNOWN, kind: 'journey.renamed' as const, facts: { before } }]
        : []),
      { ...place, who, kind: 'journey.edited', facts },
    );
  };

  const newest = async (journey: string, limit: number) =>
    (await records.list({ of: { journey }, limit })).map(parseRow).filter((entry) => entry !== null);

  /** What the last entry called it. */
  const titleBefore = async (journey: string): Promise<string | null> =>
    (await newest(journey, 1))[0]?.subject.name ?? null;

  const isToldSince = async (journey: string, title: string, since: number): Promise<boolean> =>
    (await newest(journey, LOOK_BACK)).some(
      ({ kind, subject, at }) =>
        kind === 'journey.renamed' && subject.name === title && Date.parse(at) >= since,
    );

  return {
    changed: (journey, authors) => {
      const now = clock.wall();
      for (const author of authors) {
        const key = JSON.stringify([journey, author.id]);
        pauses.touch(key, (before) => ({
          journey,
          who: actorOf(author),
          since: before?.since ?? now,
          until: now,
          title: before?.title ?? titleBefore(journey).catch(() => null),
        }));
        const keys = going.get(journey) ?? new Set();
        going.set(journey, keys.add(key));
      }
    },
    of: (journey) =>
      [...(going.get(journey) ?? [])].flatMap((key) => {
        const stretch = pauses.get(key);
        return stretch ? [stretch] : [];
      }),
    close: async () => {
      pauses.endAll();
      await Promise.all(ending);
    },
  };
}

const iso = (time: number): string => new Date(time).toISOString();
