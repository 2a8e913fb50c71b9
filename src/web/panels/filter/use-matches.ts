import { useEffect, useMemo, useRef } from 'react';
import { useSession } from '../../session/index.ts';
import { useReport, useSnapshot } from '../../sync/index.ts';
import { type Matches, matching } from './matching.ts';

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** What the filter lets through as the journey changes; the same object until it is another answer. */
function useMatches(): Matches {
  const snapshot = useSnapshot((all) => all);
  const { located } = useReport();
  const filter = useSession((session) => session.filter);
  const last = useRef<Matches | null>(null);
  return useMemo(() => {
    const next = matching(snapshot, filter, located);
    const before = last.current;
    const same =
      before !== null &&
      before.all === next.all &&
      sameSet(before.cards, next.cards) &&
      sameSet(before.moments, next.moments);
    if (!same) last.current = next;
    return same ? before : next;
  }, [snapshot, filter, located]);
}

/** While it is shown, what matches is lit on the map. */
export function useLitMatches(): Matches {
  const matches = useMatches();
  const light = useSession((session) => session.light);
  useEffect(() => light('filter', matches), [light, matches]);
  useEffect(() => () => light('filter', null), [light]);
  return matches;
}
