import type { Cancel, Clock, Log } from '../collab/index.ts';
import type { TraceRow, TraceStore } from '../storage/index.ts';

export interface TracerOptions {
  readonly traces: TraceStore;
  readonly clock: Pick<Clock, 'after' | 'wall'>;
  readonly log: Log;
  /** So long what is new waits for more, in milliseconds: a crash loses no more of it. */
  readonly gather?: number;
}

/** Notes who touched which record of a journey last. */
export interface Tracer {
  /** `records` as `table:id`; several authors where they did it at one moment. */
  touched(journey: string, authors: readonly string[], records: Iterable<string>): void;
  /** With what isn't written yet. */
  list(journey: string): Promise<readonly TraceRow[]>;
  close(): Promise<void>;
}

export function createTracer({ traces, clock, log, gather = 2_000 }: TracerOptions): Tracer {
  let waiting = new Map<string, Map<string, TraceRow>>();
  let stop: Cancel | null = null;

  const write = async (): Promise<void> => {
    stop?.();
    stop = null;
    const rows = waiting;
    waiting = new Map();
    for (const [journey, own] of rows) {
      // Who did something is good to know, and nothing that work should stop for.
      await traces.put(journey, [...own.values()]).catch((error: unknown) => {
        log.warn({ journey, error }, 'could not note who changed what');
      });
    }
  };

  return {
    touched: (journey, authors, records) => {
      if (authors.length === 0) return;
      const own = waiting.get(journey) ?? new Map<string, TraceRow>();
      waiting.set(journey, own);
      const at = clock.wall();
      const by = [...new Set(authors)].sort();
      for (const record of records) own.set(record, { record, at, by });
      stop ??= clock.after(gather, () => void write());
    },
    list: async (journey) => {
      await write();
      return traces.list(journey);
    },
    close: write,
  };
}
