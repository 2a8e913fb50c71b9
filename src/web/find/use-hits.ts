import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../session/index.ts';
import { useSnapshot } from '../sync/index.ts';
import { countShared, findHits, type Hit, type Wanted } from './find-text.ts';
import { hostOf, litBy } from './host.ts';

const sameHit = (a: Hit, b: Hit): boolean =>
  a.table === b.table && a.id === b.id && a.key === b.key && a.from === b.from;

/** The hits as the journey changes, which of them is looked at, and ways to the others. What has hits is lit. */
export function useHits(wanted: Wanted) {
  const snapshot = useSnapshot((all) => all);
  const hits = useMemo(() => findHits(snapshot, wanted), [snapshot, wanted]);
  const shared = useMemo(() => countShared(snapshot, wanted), [snapshot, wanted]);
  const [looked, setLooked] = useState<{ readonly hit: Hit; readonly at: number } | null>(null);
  // A colleague's edit moves the others about: the one that is looked at stays, as long as it is there.
  const same = looked ? hits.findIndex((hit) => sameHit(hit, looked.hit)) : -1;
  const at = hits.length === 0 || !looked ? -1 : same >= 0 ? same : Math.min(looked.at, hits.length - 1);
  const { light, goTo } = useSession.getState();
  useEffect(() => {
    light('find', hits.length === 0 ? null : litBy(snapshot, hits));
  }, [light, snapshot, hits]);
  useEffect(() => () => light('find', null), [light]);

  /** Looks at one of these, which may be newer than what was rendered. */
  const look = (list: readonly Hit[], index: number) => {
    const hit = list[index];
    if (!hit) return;
    setLooked({ hit, at: index });
    goTo(hostOf(snapshot, hit));
  };
  const step = (by: 1 | -1) => {
    const { length } = hits;
    if (length > 0) look(hits, at < 0 ? (by === 1 ? 0 : length - 1) : (at + by + length) % length);
  };
  return { snapshot, hits, shared, at, look, step };
}
