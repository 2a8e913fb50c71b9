import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { fetchAhead, patiently } from '../../kit/index.ts';
import { type MapSession, useMapSession } from '../../sync/index.ts';
import {
  type Check,
  type Checked,
  createFindingsStore,
  type Findings,
  type FindingsStore,
} from './findings-store.ts';

const fetchCheck = () => import('./load-check.ts');
fetchAhead(fetchCheck);

/** One check for all that is written in a map: its glossary is read once. */
const checks = new WeakMap<MapSession, Promise<Check>>();

function checkOf(session: MapSession): Promise<Check> {
  const known = checks.get(session);
  if (known) return known;
  const opening = patiently(fetchCheck).then(({ openCheck }) => openCheck());
  checks.set(session, opening);
  return opening;
}

const NONE: Findings = { list: [], of: undefined };
const NOTHING: FindingsStore = { get: () => NONE, subscribe: () => () => undefined };

interface Told extends Findings {
  /** The rules with their words; null while they are loaded. */
  readonly rules: Check | null;
}

/**
 * What the rules on words say of a record while it is written; nothing at first, while the rules are loaded. The
 * component renders again only when `same` says that it is something else.
 */
export function useFindings(
  { table, id }: Checked,
  same: (a: Findings, b: Findings) => boolean = Object.is,
): Told {
  const session = useMapSession();
  const [rules, setRules] = useState<Check | null>(null);
  useEffect(() => {
    let here = true;
    checkOf(session).then(
      (opened) => here && setRules(opened),
      // Without the rules one writes unchecked; the findings panel says what they say.
      () => checks.delete(session),
    );
    return () => {
      here = false;
    };
  }, [session]);
  const store = useMemo(
    () => (rules ? createFindingsStore(session, rules, { table, id }) : NOTHING),
    [session, rules, table, id],
  );
  const last = useRef<Findings>(NONE);
  const read = (): Findings => {
    const found = store.get();
    if (!same(last.current, found)) last.current = found;
    return last.current;
  };
  const findings = useSyncExternalStore(store.subscribe, read);
  return useMemo(() => ({ ...findings, rules }), [findings, rules]);
}
