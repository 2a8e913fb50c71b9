import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TraceInfo } from '../../../core/protocol/index.ts';
import { useMapSession, versionsApi } from '../../sync/index.ts';
import { useVersions } from '../use-versions.ts';
import type { Asked } from './asked.ts';
import type { Entry } from './entries.ts';

/** People work on while a comparison is looked at; who did what is asked for again after so many milliseconds. */
const FRESH_MS = 15_000;

/** Between these moments, in milliseconds, lie the changes of a comparison. Null: nobody knows. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function useSpan(asked: Asked): Span | null {
  const { data } = useVersions();
  return useMemo(() => {
    if (asked.kind !== 'compare') return null;
    const timeOf = (side: string): number | null => {
      if (side === 'now') return Number.POSITIVE_INFINITY;
      // Whatever was done in a branch was done since it was begun.
      if (side === 'origin') return 0;
      const version = data?.find(({ id }) => id === side);
      return version ? Date.parse(version.at) : null;
    };
    const [from, to] = [timeOf(asked.before), timeOf(asked.after)];
    return from === null || to === null || from > to ? null : { from, to };
  }, [asked, data]);
}

/**
 * Who made a change, where that can be told: only who touched a record last is known, so a change before that one, or
 * of a version after which the record was touched again, has no name.
 */
export function useTraces(asked: Asked): (entry: Entry) => TraceInfo | null {
  const { journey } = useMapSession();
  const span = useSpan(asked);
  const { data } = useQuery({
    queryKey: ['traces', journey],
    queryFn: ({ signal }) => versionsApi.traces(journey, signal),
    enabled: span !== null,
    refetchInterval: FRESH_MS,
  });
  return useMemo(() => {
    const known = new Map((data ?? []).map((trace) => [trace.record, trace]));
    return ({ table, id, differences }) => {
      const own = differences.flatMap((difference) =>
        table === 'journey'
          ? 'field' in difference
            ? (known.get(`journey:${difference.field}`) ?? [])
            : []
          : (known.get(`${table}:${id}`) ?? []),
      );
      const last = own.reduce<TraceInfo | null>((a, b) => (a && a.at > b.at ? a : b), null);
      const at = last ? Date.parse(last.at) : Number.NaN;
      return span && at > span.from && at <= span.to ? last : null;
    };
  }, [data, span]);
}
