import { ok } from '../../../../core/base/index.ts';
import { withGone } from '../../../../core/compare/index.ts';
import { rebaseOperations } from '../../../../core/doc/index.ts';
import { type Snapshot, snapshotOfPlain } from '../../../../core/model/index.ts';
import { type Feed, type MapSession, openThread, type Thread } from '../../../sync/index.ts';
import type { Compared, Comparison } from '../comparison.ts';
import type { Answer, Chosen, Job, Plan, Planned, Request } from './messages.ts';

type Head = Extract<Answer, { type: 'read' }>['head'];

/** Reads and compares on another thread, so that the page goes on meanwhile. */
export interface Comparer {
  /** Reads a journey file under a name; null for one that breaks the rules. */
  read(name: string, text: string): Promise<Head>;
  look(name: string): Promise<Snapshot>;
  /** What is found first; it follows the live journey from then on. */
  compare(job: Exclude<Job, { kind: 'look' }>): Promise<Comparison>;
  /** What brings these changes into the journey as it is at the moment at which the promise is kept. */
  plan(chosen: readonly Chosen[]): Promise<Planned>;
  close(): void;
}

interface Waiter<T> {
  readonly keep: (value: T) => void;
  readonly fail: (reason: Error) => void;
}

/** Promises by what they wait for. */
class Waiters<T> {
  private readonly all = new Map<string, Waiter<T>>();

  add(key: string): Promise<T> {
    return new Promise((keep, fail) => this.all.set(key, { keep, fail }));
  }

  keep(key: string, value: T): void {
    this.all.get(key)?.keep(value);
    this.all.delete(key);
  }

  fail(reason: Error): void {
    for (const { fail } of this.all.values()) fail(reason);
    this.all.clear();
  }
}

/** Reads and compares for the open journey. `close()` must be called when nobody looks any more. */
export function openComparer(live: Pick<MapSession, 'snapshot' | 'follow'>): Comparer {
  const heads = new Waiters<Head>();
  const firsts = new Waiters<Snapshot | Comparison>();
  const plans = new Waiters<Planned>();
  const listeners = new Set<() => void>();
  /** The journey as it was when each change was sent. */
  const sent = new Map<number, Snapshot>();
  /** What was asked, until the thread has spoken for the first time. */
  let asked: Request[] | null = [];
  let whole: Snapshot | null = null;
  let current: Compared | null = null;
  let feed: Feed | null = null;
  let closed = false;
  let asks = 0;

  const comparison: Comparison = {
    result: () => {
      if (!current) throw new Error('nothing is compared yet');
      return current;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const failAll = (reason: string): void => {
    for (const waiters of [heads, firsts, plans]) waiters.fail(new Error(reason));
  };
  const handlers: { readonly [K in Answer['type']]: (answer: Extract<Answer, { type: K }>) => void } = {
    read: ({ name, head }) => heads.keep(name, head),
    whole: ({ snapshot }) => {
      whole = snapshotOfPlain(snapshot);
      firsts.keep('look', whole);
    },
    compared: ({ version, gone, differences, proposals }) => {
      const after = whole ?? sent.get(version);
      if (!after) return;
      for (const known of sent.keys()) if (known < version) sent.delete(known);
      current = { both: withGone(after, gone), differences, proposals };
      firsts.keep('compare', comparison);
      for (const listener of [...listeners]) listener();
    },
    planned: ({ ask, version, planned }) => {
      const on = sent.get(version);
      const rebased = ({ operations, ...rest }: Plan): Plan => ({
        ...rest,
        operations: on ? rebaseOperations(operations, on, live.snapshot()) : operations,
      });
      plans.keep(String(ask), planned.ok ? ok(rebased(planned.value)) : planned);
    },
    failed: ({ reason }) => failAll(reason),
  };
  const onAnswer = (answer: Answer): void => {
    asked = null;
    if (!closed) handlers[answer.type](answer as never);
  };
  const onLost = (reason: string): void => {
    if (closed) return;
    // One that never spoke could not be started: this thread does it.
    if (asked) {
      thread = hereDesk(onAnswer, failAll);
      for (const request of asked) thread.handle(request);
    } else failAll(reason);
  };
  const start = () =>
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'compare' });
  let thread: Thread<Request> =
    openThread<Request, Answer>(start, onAnswer, onLost) ?? hereDesk(onAnswer, failAll);
  const handle = (request: Request): void => {
    asked?.push(request);
    thread.handle(request);
  };
  const begin = <T extends Snapshot | Comparison>(job: Job, key: string): Promise<T> => {
    if (job.kind === 'merge' || (job.kind === 'compare' && (job.before === 'live' || job.after === 'live'))) {
      feed ??= live.follow((change) => {
        sent.set(change.version, live.snapshot());
        handle(change);
      });
      feed.begin();
    }
    const first = firsts.add(key) as Promise<T>;
    handle({ type: 'begin', job });
    return first;
  };
  return {
    read: (name, text) => {
      const head = heads.add(name);
      handle({ type: 'read', name, text });
      return head;
    },
    look: (at) => begin({ kind: 'look', at }, 'look'),
    compare: (job) => begin(job, 'compare'),
    plan: (chosen) => {
      feed?.flush();
      const ask = ++asks;
      const planned = plans.add(String(ask));
      handle({ type: 'plan', ask, chosen });
      return planned;
    },
    close: () => {
      closed = true;
      feed?.close();
      thread.close();
      failAll('closed');
    },
  };
}

/** The same on this thread, where no other can be started. */
function hereDesk(onAnswer: (answer: Answer) => void, onLost: (reason: string) => void): Thread<Request> {
  const desk = import('./desk.ts').then(({ createDesk }) =>
    createDesk(onAnswer, (run, milliseconds) => setTimeout(run, milliseconds)),
  );
  return {
    handle: (request) => {
      desk.then(({ handle }) => handle(request)).catch((error: unknown) => onLost(String(error)));
    },
    close: () => {},
  };
}
