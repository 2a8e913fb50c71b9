import type { Clock } from './clock.ts';
import type { Log } from './types.ts';

const probeMs = 5_000;

/** Knows whether the store takes writes: after a commit that failed it is asked again and again until it does. */
export class StoreHealth {
  readonly #probe: () => Promise<void>;
  readonly #clock: Clock;
  readonly #log: Log;
  #takesWrites = true;
  #isClosed = false;

  constructor(probe: () => Promise<void>, clock: Clock, log: Log) {
    this.#probe = probe;
    this.#clock = clock;
    this.#log = log;
  }

  get takesWrites(): boolean {
    return this.#takesWrites;
  }

  failed(error: unknown): void {
    this.#log.error({ error }, 'could not commit');
    if (!this.#takesWrites) return;
    this.#takesWrites = false;
    this.#askLater();
  }

  close(): void {
    this.#isClosed = true;
  }

  #askLater(): void {
    this.#clock.after(probeMs, () => {
      if (this.#isClosed) return;
      this.#probe().then(
        () => {
          this.#takesWrites = true;
          this.#log.info({}, 'the store takes writes again');
        },
        () => this.#askLater(),
      );
    });
  }
}
