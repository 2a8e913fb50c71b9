import { useEffect, useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { Thread } from '../../../core/model/index.ts';
import { type Stored, stored } from '../../kit/index.ts';

const schema = z.object({
  since: z.string(),
  threads: z.array(z.object({ id: z.string(), at: z.string() })),
});
type Seen = z.infer<typeof schema>;

const seenAt = ({ threads }: Seen, id: string): string | undefined =>
  threads.find((thread) => thread.id === id)?.at;

/** More than these are forgotten, the oldest first: they count as seen by then. */
const MOST = 500;

/** What this person has read, kept on this device. What was said before they first came isn't news. */
class SeenStore {
  readonly #kept: Stored<Seen>;
  readonly #listeners = new Set<() => void>();
  #now: Seen;

  constructor(journey: string) {
    this.#kept = stored(`throughline.talk.seen.${journey}`, schema);
    this.#now = this.#kept.get() ?? { since: new Date().toISOString(), threads: [] };
    this.#kept.set(this.#now);
  }

  get now(): Seen {
    return this.#now;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  see(thread: string, at: string): void {
    const before = seenAt(this.#now, thread);
    if (before !== undefined && before >= at) return;
    const others = this.#now.threads.filter(({ id }) => id !== thread);
    this.#now = { ...this.#now, threads: [{ id: thread, at }, ...others].slice(0, MOST) };
    this.#kept.set(this.#now);
    for (const listener of [...this.#listeners]) listener();
  }
}

const stores = new Map<string, SeenStore>();
function storeOf(journey: string): SeenStore {
  const known = stores.get(journey) ?? new SeenStore(journey);
  stores.set(journey, known);
  return known;
}

const isNews = (seen: Seen, { id, comments }: Thread, me: string): boolean => {
  const after = seenAt(seen, id) ?? seen.since;
  return comments.some(({ at, by, deleted }) => at > after && by.id !== me && !deleted);
};

/** Says of threads whether somebody else has said something new in them. */
export function useNews(journey: string, me: string): (thread: Thread) => boolean {
  const store = storeOf(journey);
  const seen = useSyncExternalStore(store.subscribe, () => store.now);
  return (thread) => isNews(seen, thread, me);
}

/** Whoever has it before the eyes has seen it. */
export function useSee(journey: string, thread: Thread): void {
  const last = thread.comments.at(-1)?.at;
  useEffect(() => {
    if (last) storeOf(journey).see(thread.id, last);
  }, [journey, thread.id, last]);
}
