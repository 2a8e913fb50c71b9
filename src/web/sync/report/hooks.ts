import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type {
  AnyFinding,
  Computed,
  ComputeOptions,
  NoPath,
  PromisePath,
  PromiseQuestion,
} from '../../../core/analysis/index.ts';
import { placeTypeOf } from '../../../core/analysis/index.ts';
import type { TableName } from '../../../core/model/index.ts';
import { useMapSession } from '../hooks.ts';
import type { LiveReport } from './report-store.ts';

/** What the checks say, all of it: for lists. What stands on the map asks for its own findings. */
export function useReport(): LiveReport {
  const { checks } = useMapSession();
  return useSyncExternalStore(checks.subscribe, () => checks.report);
}

/** What `read` makes of the report: a plain value, so that only those others render again. */
export function useFromReport<T extends string | number | boolean | null>(
  read: (report: LiveReport) => T,
): T {
  const { checks } = useMapSession();
  return useSyncExternalStore(checks.subscribe, () => read(checks.report));
}

function useAt(table: TableName, id: string, read: 'seenAt' | 'about'): readonly AnyFinding[] {
  const { checks } = useMapSession();
  const place = `${placeTypeOf(table)}:${id}`;
  const subscribe = useCallback(
    (listener: () => void) => checks.subscribeTo(place, listener),
    [checks, place],
  );
  return useSyncExternalStore(subscribe, () => checks[read](place));
}

/**
 * The findings to be seen at a record of the map, the gravest first: its own, those of what hangs on it, and of the
 * standards that it carries. The component renders again only when these change.
 */
export const useFindingsAt = (table: TableName, id: string): readonly AnyFinding[] =>
  useAt(table, id, 'seenAt');

/** The findings that speak of a record in any way; otherwise like `useFindingsAt`. */
export const useFindingsAbout = (table: TableName, id: string): readonly AnyFinding[] =>
  useAt(table, id, 'about');

/**
 * The work behind a promise, kept up to date while the component is there; undefined until it is known. While another
 * question waits for its answer, the last one goes on standing.
 */
export function usePromisePath(promise: PromiseQuestion): PromisePath | NoPath | undefined {
  const { checks } = useMapSession();
  const key = JSON.stringify(promise);
  const last = useRef<PromisePath | NoPath>(undefined);
  const question = useMemo(
    () => ({ kind: 'path', promise: JSON.parse(key) as PromiseQuestion }) as const,
    [key],
  );
  const subscribe = useCallback((listener: () => void) => checks.ask(question, listener), [checks, question]);
  const answer = useSyncExternalStore(subscribe, () => checks.answer(question));
  useEffect(() => {
    last.current = answer ?? last.current;
  }, [answer]);
  return answer ?? last.current;
}

const USUAL: ComputeOptions = { shrinkage: 0, felt: null, took: null };

/**
 * What can be computed of the journey beside the findings, kept up to date while the component is there; undefined
 * until it is known. With other options it is undefined again until their answer is there.
 */
export function useComputed(options: Partial<ComputeOptions> = {}): Computed | undefined {
  const { checks } = useMapSession();
  const key = JSON.stringify({ ...USUAL, ...options });
  const subscribe = useCallback(
    (listener: () => void) => checks.ask({ kind: 'computed', options: JSON.parse(key) }, listener),
    [checks, key],
  );
  return useSyncExternalStore(subscribe, () =>
    checks.answer({ kind: 'computed', options: JSON.parse(key) as ComputeOptions }),
  );
}
