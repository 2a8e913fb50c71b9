import type { Clock, Log, Rooms } from '../../collab/index.ts';
import type { Storage } from '../../storage/index.ts';

/** Timers count to 2³¹ milliseconds at most. */
const LONGEST = 86_400_000;
const AGAIN = 1_000;

/** Sends those who came in by a link on their way when it expires. One timer, for the next link that does. */
export class LinkWatch {
  readonly #storage: Storage;
  readonly #rooms: Pick<Rooms, 'recheck'>;
  readonly #clock: Pick<Clock, 'after' | 'wall'>;
  readonly #log: Log;
  #stop = () => {};
  #seen: number;
  #isClosed = false;

  constructor(options: {
    readonly storage: Storage;
    readonly rooms: Pick<Rooms, 'recheck'>;
    readonly clock: Pick<Clock, 'after' | 'wall'>;
    readonly log: Log;
  }) {
    this.#storage = options.storage;
    this.#rooms = options.rooms;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#seen = options.clock.wall();
  }

  /** Looks which link expires next: at the start, and when links have changed. */
  look(): void {
    this.#next().catch((error: unknown) => {
      this.#log.warn({ error }, 'could not look which link expires next');
      this.#wait(AGAIN);
    });
  }

  async #next(): Promise<void> {
    const next = await this.#storage.rights.links.nextExpiry(this.#seen);
    const now = this.#clock.wall();
    if (next === null || this.#isClosed) return;
    if (next > now) {
      this.#wait(Math.min(next - now, LONGEST));
      return;
    }
    // All that have expired until now have done so for one look.
    this.#seen = now;
    await this.#rooms.recheck();
    await this.#next();
  }

  #wait(ms: number): void {
    this.#stop();
    if (!this.#isClosed) this.#stop = this.#clock.after(ms, () => this.look());
  }

  close(): void {
    this.#isClosed = true;
    this.#stop();
  }
}
