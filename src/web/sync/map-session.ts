import type { Clock } from '../../core/analysis/index.ts';
import { fail, ok, type Result } from '../../core/base/index.ts';
import {
  applyOperations,
  createHistory,
  DOCUMENT_VERSION,
  documentVersion,
  isNewer,
  LocalOrigin,
  type Merge,
  openLibrary,
  openMap,
  repairRecord,
} from '../../core/doc/index.ts';
import {
  type Command,
  type Fault,
  isLibraryTable,
  joinSnapshot,
  type LibrarySnapshot,
  type MapSnapshot,
  type Operation,
  type Problem,
  planCommand,
  type Snapshot,
} from '../../core/model/index.ts';
import { journeyDocument, libraryDocument, type Presence } from '../../core/protocol/index.ts';
import { openConnection, type Refusal } from './connection.ts';
import { emptyMap } from './empty-map.ts';
import type { LiveSession, SessionStatus } from './live-session.ts';
import { type OwnPresence, openPresence } from './presence.ts';
import { createFeed, type Feed } from './report/feed.ts';
import type { Change } from './report/messages.ts';
import { createReportStore, type ReportStore } from './report/report-store.ts';
import { saveStateOf } from './save-state.ts';

export interface MapSessionOptions {
  /** `ws://host/sync` */
  readonly base: string;
  /** null opens the library by itself. */
  readonly journey: string | null;
  readonly workspace: string;
  readonly user: Presence['user'];
  readonly presence: OwnPresence;
  /** When and where it is; this device's clock without it. */
  readonly clock?: () => Clock;
}

export type RunResult = Result<readonly unknown[], readonly Fault[]>;

/** A journey and its library, open on this screen: the only door through which the screen reads and changes them. */
export interface MapSession extends LiveSession {
  /** Empty where the library is open by itself. */
  readonly journey: string;
  /** Whose library it stands on. */
  readonly workspace: string;
  /** Of the journey as it is: false for an older state of it, or two drawn together. */
  readonly isLive: boolean;
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  /**
   * Does a command, or says why not. Commands of the same `merge` are undone together: give the field's name to
   * typing, a symbol to all that one drag or one act does, none to a command by itself.
   */
  run(command: Command, merge?: Merge): RunResult;
  /**
   * Does many commands as one step of undo, or none of them. All are planned on what is there now: none may build
   * on another.
   */
  runAll(commands: readonly Command[], merge?: Merge): RunResult;
  /** Does what was planned elsewhere, on what is there now, as one step of undo and in one go. */
  runPlanned(operations: readonly Operation[]): RunResult;
  /** Tells of all that changes, once it was told to begin: whoever listens can keep a copy on another thread. */
  follow(send: (change: Change) => void): Feed;
  /** Why every command is refused at the moment; null when none is for that. */
  refusal(): readonly Fault[] | null;
  /** As `forgetOldVersion`, for a journey that was put back from here, before the server has said so. */
  forgetCopies(): Promise<void>;
  /** Mends a record that can't be read; false when it can't be mended. */
  repair(problem: Problem): boolean;
  /** What the checks say of the journey as it is here. */
  readonly checks: ReportStore;
  close(): void;
}

const NO_RIGHT: ReadonlySet<Refusal> = new Set(['no-right', 'no-such-document', 'other-epoch']);

const NO_RIGHT_FAULT: readonly Fault[] = [{ code: 'no-right', path: '$', params: {} }];

function tableOf(operation: Operation): string {
  if ('table' in operation) return operation.table;
  return 'target' in operation ? operation.target.table : 'scripts';
}

/** People travel, but not between two keys: to ask for the zone takes longer than to send what was typed. */
const SAME_ZONE_MS = 60_000;

const createDeviceClock = (): (() => Clock) => {
  let asked = Number.NEGATIVE_INFINITY;
  let timeZone = '';
  return () => {
    const now = Date.now();
    if (Math.abs(now - asked) > SAME_ZONE_MS) {
      timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      asked = now;
    }
    return { now, timeZone };
  };
};

/** Opens a map. `close()` must be called when the screen leaves it. */
export function openMapSession({
  base,
  journey,
  workspace,
  user,
  presence,
  clock = createDeviceClock(),
}: MapSessionOptions): MapSession {
  const loaded = Promise.withResolvers<void>();
  const open = (name: string) => openConnection(base, name, user.id, loaded.promise);
  // A browser opens one socket to a server after the other: what is larger comes first.
  const ofJourney = journey === null ? null : open(journeyDocument(journey));
  const library = open(libraryDocument(workspace));
  const map = ofJourney ?? emptyMap();
  const documents = { map: map.doc, library: library.doc };
  const origin = new LocalOrigin();
  const liveMap = openMap(map.doc);
  const liveLibrary = openLibrary(library.doc);
  const history = createHistory(documents, origin, () => performance.now());
  const people = openPresence((ofJourney ?? library).awareness, { user, ...presence });

  let joined: { map: MapSnapshot; library: LibrarySnapshot; snapshot: Snapshot } | null = null;
  const snapshot = (): Snapshot => {
    const now = { map: liveMap.snapshot(), library: liveLibrary.snapshot() };
    if (joined?.map !== now.map || joined.library !== now.library) {
      joined = { ...now, snapshot: joinSnapshot(now.map, now.library) };
    }
    return joined.snapshot;
  };

  const isOfNewerVersion = (): boolean => isNewer(map.doc) || isNewer(library.doc);
  const isViewOnly = (): boolean => (ofJourney ?? library).state.viewOnly;
  // What is changed now would never arrive, and would be lost without a word.
  const hasNoRight = (): boolean =>
    isViewOnly() || [map, library].some(({ state }) => state.refused !== null && NO_RIGHT.has(state.refused));

  const statusListeners = new Set<() => void>();
  const readStatus = (): SessionStatus => ({
    save: saveStateOf(
      (ofJourney ? [ofJourney, library] : [library]).map(({ state }) => state),
      isOfNewerVersion() || isViewOnly(),
    ),
    refused: map.state.refused ?? library.state.refused,
    refusedLibrary: map.state.refused === null && library.state.refused !== null,
    readOnly: isOfNewerVersion() || hasNoRight(),
    viewOnly: isViewOnly(),
    pending: map.state.pending || library.state.pending,
    kept: map.state.kept && library.state.kept,
    loaded: map.state.loaded && library.state.loaded,
    map: (ofJourney ?? library).state,
    canUndo: history.canUndo && !hasNoRight(),
    canRedo: history.canRedo && !hasNoRight(),
  });
  let status = readStatus();
  const statusChanged = () => {
    const next = readStatus();
    if ((Object.keys(next) as (keyof SessionStatus)[]).every((key) => next[key] === status[key])) return;
    status = next;
    for (const listener of [...statusListeners]) listener();
  };
  const stops = [
    map.subscribe(statusChanged),
    library.subscribe(statusChanged),
    history.subscribe(statusChanged),
  ];

  const whenLoaded = (start: () => void): void => {
    if (status.loaded) {
      start();
      return;
    }
    const listener = () => {
      if (!status.loaded) return;
      statusListeners.delete(listener);
      start();
    };
    statusListeners.add(listener);
  };
  whenLoaded(loaded.resolve);
  const checks = createReportStore({ documents, read: snapshot, clock, whenLoaded });

  const refusal = (): readonly Fault[] | null => {
    if (hasNoRight()) return NO_RIGHT_FAULT;
    if (!isOfNewerVersion()) return null;
    const params = { version: documentVersion(map.doc), known: DOCUMENT_VERSION };
    return [{ code: 'newer-version', path: '$', params }];
  };

  /** A guest who may edit the journey only reads the library that it stands on. */
  const isBarred = (operations: readonly Operation[]): boolean =>
    library.state.viewOnly && operations.some((operation) => isLibraryTable(tableOf(operation)));

  return {
    journey: journey ?? '',
    workspace,
    isLive: true,
    snapshot,
    refusal,
    subscribe: (listener) => {
      const both = [liveMap.subscribe(listener), liveLibrary.subscribe(listener)];
      return () => {
        for (const stop of both) stop();
      };
    },
    run: (command, merge) => {
      const refused = refusal();
      if (refused) return fail(refused);
      const plan = planCommand(command, snapshot());
      if (!plan.ok) return plan;
      if (isBarred(plan.value)) return fail(NO_RIGHT_FAULT);
      history.begin(merge ?? null);
      applyOperations(documents, plan.value, origin);
      return plan;
    },
    runAll: (commands, merge) => {
      const refused = refusal();
      if (refused) return fail(refused);
      const plans = commands.map((command) => planCommand(command, snapshot()));
      const faults = plans.flatMap((plan) => (plan.ok ? [] : plan.error));
      if (faults.length > 0) return fail(faults);
      const operations = plans.flatMap((plan) => (plan.ok ? plan.value : []));
      if (isBarred(operations)) return fail(NO_RIGHT_FAULT);
      history.begin(merge ?? null);
      applyOperations(documents, operations, origin);
      return ok(operations);
    },
    runPlanned: (operations) => {
      const refused = refusal();
      if (refused) return fail(refused);
      if (isBarred(operations)) return fail(NO_RIGHT_FAULT);
      history.begin(null);
      applyOperations(documents, operations, origin);
      return ok(operations);
    },
    follow: (send) => createFeed(documents, clock, send),
    undo: () => !status.readOnly && history.undo(),
    redo: () => !status.readOnly && history.redo(),
    reconnect: () => {
      for (const { state, reconnect } of [map, library]) if (state.refused !== null) reconnect();
    },
    forgetOldVersion: async () => {
      for (const { state, forget } of [map, library]) if (state.refused === 'other-epoch') await forget();
    },
    forgetCopies: async () => {
      await ofJourney?.forget();
    },
    repair: (problem) => {
      history.begin(null);
      return repairRecord(isLibraryTable(problem.table) ? library.doc : map.doc, problem, origin);
    },
    get status() {
      return status;
    },
    subscribeStatus: (listener) => {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },
    role: user.role,
    presence: people,
    checks,
    close: () => {
      checks.close();
      for (const stop of stops) stop();
      statusListeners.clear();
      people.close();
      history.close();
      liveMap.close();
      liveLibrary.close();
      map.close();
      library.close();
    },
  };
}
