import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { patiently } from '../../kit/index.ts';
import { type MapSession, useMapSession } from '../../sync/index.ts';
import {
  type Check,
  type Checked,
  createFindingsStore,
  type Findings,
  type FindingsStore,
} from './findings-store.ts';

/** One check for all that is written in a map: its glossary is read once. */
const checks = new WeakMap<MapSession, Promise<Check>>();

function checkOf(session: MapSession): Promise<Check> {
  const known = checks.get(session);
  if (known) return known;
  const opening = patiently(() => import('./load-check.ts')).then(({ openCheck }) => openCheck());
  checks.set(session, opening);
  return opening;
}

const NONE: Findings = { list: [], of: undefined };
const NOTHING: FindingsStore = { get: () => NONE, subscribe: () => () => undefined };

interface Told extends Findings {
  /** The rules with their words; null while they are loaded. */
  readonly rules: Check | null;
}

/** What the rules on words say of a record while it is written; nothing at first, while the rules are loaded. */
export function useFindings({ table, id }: Checked): Told {
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
  const findings = useSyncExternalStore(store.subscribe, store.get);
  return useMemo(() => ({ ...findings, rules }), [findings, rules]);
}
