import { hashKey, type QueryClient, useQuery } from '@tanstack/react-query';
import { type Origin, originOf, type Snapshot } from '../../../core/model/index.ts';
import { type MapSession, versionsApi } from '../../sync/index.ts';
import type { Asked, Side } from './asked.ts';
import type { Comparison } from './comparison.ts';
import { type Comparer, openComparer } from './thread/comparer.ts';
import type { State } from './thread/messages.ts';

/** What the address asks for, fetched: a state by itself, or two compared. */
export type Past =
  | { readonly kind: 'version'; readonly snapshot: Snapshot }
  | { readonly kind: 'compare'; readonly comparison: Comparison }
  | {
      readonly kind: 'merge';
      readonly comparison: Comparison;
      readonly plan: Comparer['plan'];
      /** What the other journey is called. */
      readonly title: string;
    };

/** Why there is nothing to show, beside what requests report. */
export class PastFault extends Error {
  readonly reason: 'no-origin' | 'no-kinship' | 'unreadable';
  constructor(reason: PastFault['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** A journey on the bench: where its files come from, and who reads and compares them. */
interface Bench {
  readonly session: MapSession;
  readonly comparer: Comparer;
  readonly signal: AbortSignal;
}

async function read({ comparer }: Bench, name: string, text: string) {
  const head = await comparer.read(name, text);
  if (!head) throw new PastFault('unreadable');
  return head;
}

const readVersion = async (bench: Bench, name: string, journey: string, id: string) =>
  read(bench, name, await versionsApi.file(journey, id, bench.signal));

async function readSide(bench: Bench, name: string, side: Side): Promise<State> {
  const { session } = bench;
  if (side === 'now') return 'live';
  const origin = side === 'origin' ? originOf(session.snapshot().extra) : null;
  if (side === 'origin' && !origin) throw new PastFault('no-origin');
  await readVersion(bench, name, origin?.journey ?? session.journey, origin?.version ?? side);
  return name;
}

/** The version that both journeys stem from. */
function commonVersion(journey: string, own: Origin | null, other: string, theirs: Origin | null): Origin {
  if (theirs?.journey === journey) return theirs;
  if (own?.journey === other) return own;
  if (own && own.journey === theirs?.journey && own.version === theirs.version) return own;
  throw new PastFault('no-kinship');
}

async function fetchPast(bench: Bench, asked: Asked): Promise<Past> {
  const { session, comparer, signal } = bench;
  const { journey } = session;
  if (asked.kind === 'version') {
    await readVersion(bench, 'version', journey, asked.id);
    return { kind: 'version', snapshot: await comparer.look('version') };
  }
  if (asked.kind === 'compare') {
    const [before, after] = await Promise.all([
      readSide(bench, 'before', asked.before),
      readSide(bench, 'after', asked.after),
    ]);
    return { kind: 'compare', comparison: await comparer.compare({ kind: 'compare', before, after }) };
  }
  const { title, origin } = await read(bench, 'theirs', await versionsApi.fileNow(asked.other, signal));
  const base = commonVersion(journey, originOf(session.snapshot().extra), asked.other, origin);
  await readVersion(bench, 'base', base.journey, base.version);
  const comparison = await comparer.compare({ kind: 'merge', base: 'base', theirs: 'theirs' });
  return { kind: 'merge', comparison, plan: comparer.plan, title };
}

/** Calls back when nobody looks at what the query has fetched any more. */
function whenForgotten(client: QueryClient, hash: string, act: () => void): void {
  const stop = client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'removed' || query.queryHash !== hash) return;
    stop();
    act();
  });
}

/** Fetched once for as long as it is shown; another journey's changes are those of the moment at which it was asked. */
export function usePast(session: MapSession, asked: Asked) {
  const queryKey = ['past', session.journey, asked];
  return useQuery({
    queryKey,
    queryFn: async ({ signal, client }) => {
      const comparer = openComparer(session);
      signal.addEventListener('abort', comparer.close);
      try {
        const past = await fetchPast({ session, comparer, signal }, asked);
        if (past.kind === 'version') comparer.close();
        else whenForgotten(client, hashKey(queryKey), comparer.close);
        return past;
      } catch (error) {
        comparer.close();
        throw error;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    // What comes holds an open journey and snapshots: nothing of it is to be compared piece by piece.
    structuralSharing: false,
    retry: 1,
  });
}
