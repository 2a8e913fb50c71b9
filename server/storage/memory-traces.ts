import type { TraceRow, TraceStore } from './traces.ts';

type Guard = <T>(action: () => T) => Promise<T>;

/** Traces in memory; `forget` drops those of a journey that is deleted for good. */
export function createMemoryTraces(
  journeys: ReadonlyMap<string, unknown>,
  guard: Guard,
): { readonly store: TraceStore; readonly forget: (journey: string) => void } {
  const kept = new Map<string, Map<string, TraceRow>>();
  return {
    store: {
      list: (journey) =>
        guard(() => [...(kept.get(journey)?.values() ?? [])].sort((a, b) => (a.record < b.record ? -1 : 1))),
      put: (journey, traces) =>
        guard(() => {
          if (!journeys.has(journey)) return;
          const rows = kept.get(journey) ?? new Map<string, TraceRow>();
          kept.set(journey, rows);
          for (const trace of traces) rows.set(trace.record, trace);
        }),
    },
    forget: (journey) => void kept.delete(journey),
  };
}
