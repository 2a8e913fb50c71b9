import type { AnyFinding } from '../../../core/analysis/index.ts';
import { sameList } from '../../../core/base/index.ts';
import { type Card, type Script, type Snapshot, tableIn } from '../../../core/model/index.ts';
import type { MapSession } from '../../sync/index.ts';
import type { openCheck } from './load-check.ts';

/** What is checked: a script, or a card's own words. */
export interface Checked {
  readonly table: 'scripts' | 'cards';
  readonly id: string;
}

/** What was found, and in which texts: what has been typed since is not in them. */
export interface Findings {
  readonly list: readonly AnyFinding[];
  readonly of: Script | Card | undefined;
}

export interface FindingsStore {
  get(): Findings;
  subscribe(listener: () => void): () => void;
}

export type Check = ReturnType<typeof openCheck>;

/** A check that takes longer would cost the next frame: it waits until nobody types. Milliseconds. */
const IN_THE_FRAME = 6;
const PAUSE = 200;

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Checks one record again and again while it is written. */
export function createFindingsStore(
  session: MapSession,
  { check }: Check,
  { table, id }: Checked,
): FindingsStore {
  const recordIn = (snapshot: Snapshot) => tableIn(snapshot, table).get(id) as Findings['of'];
  let last: Findings = { list: [], of: recordIn(session.snapshot()) };
  let seen: Snapshot | null = null;
  // The first check builds the matcher of the whole glossary.
  let cost = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const look = (snapshot: Snapshot) => {
    const started = performance.now();
    const asked = check(snapshot, { now: Date.now(), timeZone });
    const list = table === 'scripts' ? asked.script(id) : asked.card(id);
    cost = performance.now() - started;
    seen = snapshot;
    const of = recordIn(snapshot);
    if (of !== last.of || !sameList(list, last.list)) last = { list, of };
  };
  const lookLater = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        look(session.snapshot());
        for (const listener of [...listeners]) listener();
      },
      seen === null ? 0 : PAUSE,
    );
  };
  return {
    get: () => {
      const snapshot = session.snapshot();
      if (seen !== snapshot && cost <= IN_THE_FRAME) look(snapshot);
      return last;
    },
    subscribe: (listener) => {
      const changed = () => {
        if (cost > IN_THE_FRAME) lookLater();
        listener();
      };
      listeners.add(listener);
      const stop = session.subscribe(changed);
      if (seen !== session.snapshot()) lookLater();
      return () => {
        stop();
        listeners.delete(listener);
        clearTimeout(timer);
      };
    },
  };
}
