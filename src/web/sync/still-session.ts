import { fail } from '../../core/base/index.ts';
import type { Fault, Snapshot } from '../../core/model/index.ts';
import type { SessionStatus } from './live-session.ts';
import type { MapSession } from './map-session.ts';
import type { Feed } from './report/feed.ts';
import type { ReportStore } from './report/report-store.ts';

/** What is shown instead of the live journey: as it was, or drawn together from two states. */
export interface StillSource {
  readonly journey: string;
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
}

const STATUS: SessionStatus = {
  save: 'read-only',
  refused: null,
  refusedLibrary: false,
  readOnly: true,
  viewOnly: true,
  pending: false,
  kept: true,
  loaded: true,
  map: {
    online: true,
    loaded: true,
    committed: true,
    pending: false,
    kept: true,
    damaged: 0,
    refused: null,
    viewOnly: true,
    rightTold: false,
  },
  canUndo: false,
  canRedo: false,
};

const REFUSED: readonly Fault[] = [{ code: 'no-right', path: '$', params: {} }];
const still = () => () => {};

/** The same list each time: who asks again must see that nothing has changed. */
const NONE: readonly never[] = [];

const NO_FEED: Feed = { version: 0, isSent: true, begin: () => {}, flush: () => {}, close: () => {} };

/** Nothing is checked of what is over. */
const NO_CHECKS: ReportStore = {
  report: { state: 'ready', findings: NONE, located: NONE },
  subscribe: still,
  seenAt: () => NONE,
  about: () => NONE,
  subscribeTo: still,
  upToDate: async () => null,
  answer: () => undefined,
  ask: still,
  close: () => {},
};

/**
 * A session to look at: it draws like any other, and refuses every change. There is no document behind it into which
 * something could be written.
 */
export function openStillSession({ journey, snapshot, subscribe }: StillSource): MapSession {
  return {
    journey,
    // Whoever reads the journey sees its people; nothing is added to a library from here.
    workspace: '',
    isLive: false,
    snapshot,
    subscribe,
    refusal: () => REFUSED,
    run: () => fail(REFUSED),
    runAll: () => fail(REFUSED),
    runPlanned: () => fail(REFUSED),
    follow: () => NO_FEED,
    forgetCopies: async () => {},
    repair: () => false,
    checks: NO_CHECKS,
    role: 'viewer',
    status: STATUS,
    subscribeStatus: still,
    presence: { peers: NONE, ownName: () => '', share: () => {}, subscribe: still, close: () => {} },
    undo: () => false,
    redo: () => false,
    reconnect: () => {},
    forgetOldVersion: async () => {},
    close: () => {},
  };
}
