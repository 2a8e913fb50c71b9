import type { Clock } from './clock.ts';
import type { Log } from './types.ts';

/** Milliseconds until a store that has failed is asked for the first time; twice as long after each time that it fails. */
const soonest = 250;
const latest = 1_000;

/** Knows whether the store takes writes: after a commit that failed it is asked again and again until it does. */
export class StoreHealth {
  readonly #probe: () => Promise<void>;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #listeners: (() => void)[] = [];
  #fault: { readonly error: unknown } | null = null;
  #pause = soonest;
  #isClosed = false;

  constructor(probe: () => Promise<void>, clock: Clock, log: Log) {
    this.#probe = probe;
    this.#clock = clock;
    this.#log = log;
  }

  get takesWrites(): boolean {
    return this.#fault === null;
  }

  /** @throws what the store said last, while it takes no writes */
  assertWrites(): void {
    if (this.#fault) throw this.#fault.error;
  }

  /** Called each time that the store takes writes again. */
  onBack(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** A commit has landed. */
  worked(): void {
    this.#pause = soonest;
  }

  failed(error: unknown): void {
    this.#log.error({ error }, 'could not commit');
    const isKnown = this.#fault !== null;
    this.#fault = { error };
    if (!isKnown) this.#askLater();
  }

  close(): void {
    this.#isClosed = true;
  }

  #askLater(): void {
    const pause = this.#pause;
    this.#pause = Math.min(2 * pause, latest);
    this.#clock.after(pause, () => {
      if (this.#isClosed) return;
      this.#probe().then(
        () => {
          this.#fault = null;
          this.#log.info({}, 'the store takes writes again');
          for (const listener of this.#listeners) listener();
        },
        () => this.#askLater(),
      );
    });
  }
}
