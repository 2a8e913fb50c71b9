import type { Clock } from './clock.ts';
import { type Closing, closing } from './closing.ts';

const memoryMs = 5 * 60_000;
const mostRemembered = 10_000;

/**
 * Remembers clients that couldn't give the predecessors of their updates. A new connection may mend that, so the first
 * time they are asked to come back; who comes back with the same gap has a broken copy.
 */
export class Strikes {
  readonly #clock: Clock;
  readonly #until = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param key what identifies the client and its gap */
  next(key: string): Closing {
    const now = this.#clock.now();
    const until = this.#until.get(key);
    if (until !== undefined && until > now) return closing.badMessage;
    if (this.#until.size >= mostRemembered) this.#until.clear();
    this.#until.set(key, now + memoryMs);
    return closing.tryAgain;
  }
}
