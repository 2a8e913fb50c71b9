import type { AnswerTo, AnyFinding, Clock, Located, Question } from '../../../core/analysis/index.ts';
import type { Documents } from '../../../core/doc/index.ts';
import type { Snapshot } from '../../../core/model/index.ts';
import { whenIdle } from '../idle.ts';
import { type Checker, idleChecker, threadChecker } from './checker.ts';
import { createFeed } from './feed.ts';
import type { Answer } from './messages.ts';
import { patched } from './patch.ts';
import { createPlaceIndex, type PlaceIndex } from './place-index.ts';

export type ReportState =
  /** Nothing was checked yet. */
  | 'waiting'
  | 'ready'
  /** What is shown is out of date: the last check failed. */
  | 'failed';

/** What the checks say of the journey on this screen, in the order of the map. */
export interface LiveReport {
  readonly state: ReportState;
  readonly findings: readonly AnyFinding[];
  /** The same, each with the places at which it is to be seen. */
  readonly located: readonly Located[];
}

/** The checks of the open journey, done elsewhere. They begin with the first who listens. */
export interface ReportStore {
  readonly report: LiveReport;
  subscribe(listener: () => void): () => void;
  /** The findings to be seen at a place of the map (`card:…`), the gravest first. */
  seenAt(place: string): readonly AnyFinding[];
  /** The findings that speak of a record in any way. */
  about(place: string): readonly AnyFinding[];
  /** Listens to both lists of one place. */
  subscribeTo(place: string, listener: () => void): () => void;
  /** The report of the journey as it is at the moment at which the promise is kept; null when it doesn't come. */
  upToDate(): Promise<LiveReport | null>;
  /** The latest answer, and undefined until there is one; it is kept up to date while someone listens. */
  answer<Q extends Question>(question: Q): AnswerTo<Q> | undefined;
  ask(question: Question, listener: () => void): () => void;
  close(): void;
}

interface StoreOptions {
  readonly documents: Documents;
  readonly read: () => Snapshot;
  readonly clock: () => Clock;
  /** Calls back once the documents have arrived: what is empty until then isn't to be found fault with. */
  readonly whenLoaded: (start: () => void) => void;
}

interface Asked {
  readonly question: Question;
  readonly listeners: Set<() => void>;
  value: unknown;
}

/** A report, and the last change that it knows. */
interface Told {
  readonly version: number;
  readonly report: LiveReport;
}

/** While others type, the report of this moment may take some tries. */
const MOST_TRIES = 8;
/** A thread that is lost so often isn't started again. */
const MOST_STARTS = 3;
/** Nobody waits longer than this for a check. */
const PATIENCE_MS = 5_000;

/** The first check waits so long at most: what has arrived is shown first. */
const IDLE_WITHIN_MS = 1_000;

const keyOf = ({ type, id }: { type: string; id: string }): string => `${type}:${id}`;
const NOTHING: LiveReport = Object.freeze({ state: 'waiting', findings: [], located: [] });

export function createReportStore({ documents, read, clock, whenLoaded }: StoreOptions): ReportStore {
  const listeners = new Set<() => void>();
  const placeListeners = new Map<string, Set<() => void>>();
  const waiters = new Set<{ version: number; done: (answer: Told | null) => void }>();
  const questions = new Map<string, Asked>();
  const seen = createPlaceIndex(({ at }) => at);
  /** Made for the first record that is opened: as large as the findings themselves, and many look at a map only. */
  let about: PlaceIndex | null = null;
  const aboutIndex = (): PlaceIndex => {
    if (about) return about;
    about = createPlaceIndex(({ finding, at }) => new Set([...at, ...finding.where.map(keyOf)]));
    about.update([], [{ put: located }]);
    return about;
  };
  const feed = createFeed(documents, clock, (request) => checker?.handle(request));
  let checker: Checker | null = null;
  let located: readonly Located[] = [];
  let report = NOTHING;
  /** The last change that the report knows. */
  let known = 0;
  let starts = 0;
  let begun = false;
  let closed = false;

  const tell = (places: ReadonlySet<string>): void => {
    for (const listener of [...listeners]) listener();
    for (const place of places) for (const listener of [...(placeListeners.get(place) ?? [])]) listener();
  };
  const settle = (version: number): void => {
    if (Number.isFinite(version)) known = version;
    for (const waiter of [...waiters]) {
      if (waiter.version > version) continue;
      waiters.delete(waiter);
      waiter.done(report.state === 'ready' ? { version, report } : null);
    }
  };
  const setState = (state: ReportState): void => {
    if (report.state === state) return;
    report = { ...report, state };
    tell(new Set());
  };
  const handlers: { readonly [K in Answer['type']]: (answer: Extract<Answer, { type: K }>) => void } = {
    findings: ({ version, patch }) => {
      const before = located;
      // A new thread's first patch takes nothing from a list that it doesn't know.
      located = patched(before, patch);
      const isSame =
        located.length === before.length && patch.every((piece) => !('put' in piece) && piece[0] === 0);
      if (!isSame || report.state !== 'ready') {
        const places = new Set([...seen.update(before, patch), ...(about?.update(before, patch) ?? [])]);
        report = { state: 'ready', findings: located.map(({ finding }) => finding), located };
        tell(places);
      }
      settle(version);
    },
    answer: ({ key, value }) => {
      const asked = questions.get(key);
      if (!asked) return;
      asked.value = value;
      for (const listener of [...asked.listeners]) listener();
    },
    failed: ({ version }) => {
      setState('failed');
      settle(version);
    },
  };
  const onAnswer = (answer: Answer): void => {
    if (!closed) handlers[answer.type](answer as never);
  };
  const onLost = (): void => {
    if (closed) return;
    checker = null;
    // One that never spoke could not be started: this thread does it.
    open(report.state === 'waiting');
  };
  const open = (here: boolean): void => {
    if (starts++ >= MOST_STARTS) {
      setState('failed');
      settle(Number.POSITIVE_INFINITY);
      return;
    }
    const options = { read, onAnswer, onLost };
    checker = (here ? null : threadChecker(options)) ?? idleChecker(options);
    for (const [key, { question }] of questions) checker.handle({ type: 'ask', key, question });
    feed.begin();
  };
  const begin = (): void => {
    if (begun) return;
    begun = true;
    whenLoaded(() => whenIdle(() => closed || open(false), IDLE_WITHIN_MS));
  };

  /** The next report that knows all that was done until now. */
  const answerTo = (): Promise<Told | null> => {
    feed.flush();
    return new Promise((resolve) => {
      const waiter = {
        version: feed.version,
        done: (answer: Told | null) => {
          clearTimeout(timer);
          resolve(answer);
        },
      };
      const timer = setTimeout(() => {
        waiters.delete(waiter);
        resolve(null);
      }, PATIENCE_MS);
      waiters.add(waiter);
      // What is known already needs no wait.
      if (known >= feed.version) settle(known);
    });
  };

  return {
    get report() {
      return report;
    },
    subscribe: (listener) => {
      begin();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    seenAt: seen.get,
    about: (place) => aboutIndex().get(place),
    subscribeTo: (place, listener) => {
      begin();
      const own = placeListeners.get(place) ?? new Set();
      placeListeners.set(place, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && placeListeners.get(place) === own) placeListeners.delete(place);
      };
    },
    upToDate: async () => {
      begin();
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const answer = await answerTo();
        if (!answer) return null;
        // Who typed on in the meantime has changed what the report speaks of.
        if (feed.isSent && feed.version === answer.version) return answer.report;
      }
      return null;
    },
    answer: <Q extends Question>(question: Q) =>
      questions.get(JSON.stringify(question))?.value as AnswerTo<Q> | undefined,
    ask: (question, listener) => {
      begin();
      const key = JSON.stringify(question);
      const asked = questions.get(key) ?? { question, listeners: new Set(), value: undefined };
      if (!questions.has(key)) checker?.handle({ type: 'ask', key, question });
      questions.set(key, asked);
      asked.listeners.add(listener);
      return () => {
        asked.listeners.delete(listener);
        if (asked.listeners.size > 0 || questions.get(key) !== asked) return;
        questions.delete(key);
        checker?.handle({ type: 'forget', key });
      };
    },
    close: () => {
      closed = true;
      feed.close();
      checker?.close();
      listeners.clear();
      placeListeners.clear();
      for (const waiter of waiters) waiter.done(null);
    },
  };
}
