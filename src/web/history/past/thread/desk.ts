import { ok } from '../../../../core/base/index.ts';
import {
  bringOver,
  compareLibraries,
  compareMaps,
  goneFrom,
  type Proposal,
  proposals,
} from '../../../../core/compare/index.ts';
import { createFollower, planInTurn, snapshotOfFile } from '../../../../core/doc/index.ts';
import { originOf, parseJourneyFile, plainSnapshot, type Snapshot } from '../../../../core/model/index.ts';
import type { Answer, Chosen, Job, Planned, Request, State } from './messages.ts';

/** While somebody types, the comparison follows so often, in milliseconds. */
const FOLLOW_MS = 300;

type Found = Pick<Extract<Answer, { type: 'compared' }>, 'gone' | 'differences' | 'proposals'>;

/** Compares, on whatever thread it is on. */
export interface Desk {
  handle(request: Request): void;
}

/** @param later runs something after so many milliseconds, and once what waits to be handled has been handled */
export function createDesk(
  send: (answer: Answer) => void,
  later: (run: () => void, milliseconds: number) => void,
): Desk {
  const follower = createFollower();
  const files = new Map<string, Snapshot>();
  let job: Job | null = null;
  let version = 0;
  let offered: readonly Proposal[] = [];
  let waiting = false;
  let told = false;

  const stateOf = (state: State): Snapshot => {
    const known = state === 'live' ? follower.snapshot() : files.get(state);
    if (!known) throw new Error(`no such state: ${state}`);
    return known;
  };
  const find = (wanted: Exclude<Job, { kind: 'look' }>): Found => {
    if (wanted.kind === 'compare') {
      const [before, after] = [stateOf(wanted.before), stateOf(wanted.after)];
      const differences = [...compareMaps(before, after), ...compareLibraries(before, after)];
      return { gone: goneFrom(before, after), differences, proposals: null };
    }
    const [mine, theirs] = [stateOf('live'), stateOf(wanted.theirs)];
    offered = proposals(stateOf(wanted.base), theirs, mine);
    return {
      gone: goneFrom(theirs, mine),
      differences: offered.map(({ difference }) => difference),
      proposals: offered,
    };
  };
  const compare = (): void => {
    waiting = false;
    if (!job || job.kind === 'look') return;
    send({ type: 'compared', version, ...find(job) });
    told = true;
  };
  const needsLive = (): boolean =>
    job?.kind === 'merge' || (job?.kind === 'compare' && (job.before === 'live' || job.after === 'live'));
  const compareSoon = (): void => {
    // What isn't here yet is not to be compared with.
    if (waiting || !job || (needsLive() && version === 0)) return;
    waiting = true;
    later(() => attempt(compare), told ? FOLLOW_MS : 0);
  };
  const plan = (chosen: readonly Chosen[]): Planned => {
    if (job?.kind !== 'merge') throw new Error('there is nothing to bring over');
    const wanted = new Map(chosen.map(({ key, conflict }) => [key, conflict]));
    // What has changed since the list was made counts: it may be no longer offered, or have become a conflict.
    find(job);
    const coming = offered.filter(({ difference, conflict }) => wanted.get(difference.key) === conflict);
    const { commands, left } = bringOver(
      stateOf('live'),
      stateOf(job.theirs),
      coming.map(({ difference }) => difference),
      { base: stateOf(job.base) },
    );
    const result = planInTurn(follower.documents, commands);
    if (!result.ok) return result;
    return ok({ operations: result.value, count: coming.length - left.length, left: left.length });
  };
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const handlers: {
    readonly [K in Request['type']]: (request: Extract<Request, { type: K }>) => void;
  } = {
    read: ({ name, text }) => {
      const parsed = parseJourneyFile(readJson(text));
      if (parsed.ok) files.set(name, snapshotOfFile(parsed.value));
      const head = parsed.ok ? { title: parsed.value.journey.title, origin: originOf(parsed.value) } : null;
      send({ type: 'read', name, head });
    },
    changed: (change) => {
      follower.take(change);
      version = change.version;
      if (needsLive()) compareSoon();
    },
    begin: (request) => {
      job = request.job;
      if (job.kind === 'look') send({ type: 'whole', snapshot: plainSnapshot(stateOf(job.at)) });
      if (job.kind === 'compare' && job.after !== 'live')
        send({ type: 'whole', snapshot: plainSnapshot(stateOf(job.after)) });
      compareSoon();
    },
    plan: ({ ask, chosen }) => send({ type: 'planned', ask, version, planned: plan(chosen) }),
  };
  return { handle: (request) => attempt(() => handlers[request.type](request as never)) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
