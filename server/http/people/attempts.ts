import { Refusal } from '../problems/index.ts';

interface Count {
  tries: number;
  /** When they are forgotten, in milliseconds since 1970. */
  readonly until: number;
}

const MOST_KEYS = 50_000;

/** Counts how often something was tried by one and the same key. */
export class Attempts {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  /** In the order in which they will be forgotten. */
  readonly #counts = new Map<string, Count>();

  constructor(most: number, windowMs: number, now: () => number = Date.now) {
    this.#most = most;
    this.#windowMs = windowMs;
    this.#now = now;
  }

  /** Counts one more, before it is known how it ends: a thousand at once are a thousand. @throws Refusal */
  take(key: string): void {
    const now = this.#now();
    const known = this.#counts.get(key);
    const count = known && known.until > now ? known : { tries: 0, until: now + this.#windowMs };
    if (count.tries >= this.#most) {
      const retryAfter = Math.ceil((count.until - now) / 1_000);
      throw new Refusal('sign-in.too-many', { params: { minutes: Math.ceil(retryAfter / 60) }, retryAfter });
    }
    count.tries += 1;
    if (count !== known) this.#counts.delete(key);
    this.#makeRoom(now);
    this.#counts.set(key, count);
  }

  /** It was no guess. */
  giveBack(key: string): void {
    const count = this.#counts.get(key);
    if (count) count.tries -= 1;
  }

  #makeRoom(now: number): void {
    for (const [key, { until }] of this.#counts) {
      // Where somebody tries with ever new names the oldest are forgotten; those of one address still count.
      if (until > now && this.#counts.size < MOST_KEYS) break;
      this.#counts.delete(key);
    }
  }
}
