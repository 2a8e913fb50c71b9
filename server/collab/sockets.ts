import type { Clock } from './clock.ts';
import { closing } from './closing.ts';
import type { CollabMetrics } from './metrics.ts';
import type { Outlet } from './outlet.ts';

const longestGoodbye = 2_000;

/** All sockets of all rooms, from the first byte to the last. */
export class Sockets {
  readonly #clock: Clock;
  readonly #metrics: CollabMetrics;
  readonly #open = new Set<Outlet>();
  #allLeft = () => {};

  constructor(clock: Clock, metrics: CollabMetrics) {
    this.#clock = clock;
    this.#metrics = metrics;
  }

  add(outlet: Outlet): void {
    this.#open.add(outlet);
    this.#metrics.socketsNow += 1;
  }

  remove(outlet: Outlet): void {
    this.#open.delete(outlet);
    this.#metrics.socketsNow -= 1;
    if (this.#open.size === 0) this.#allLeft();
  }

  /** Reads nothing more from any of them. */
  pause(): void {
    for (const socket of this.#open) socket.pause();
  }

  /** Says goodbye (1012) to everyone, spread over `spreadMs`; who doesn't leave is thrown out. */
  async dismiss(spreadMs: number): Promise<void> {
    const sockets = [...this.#open];
    sockets.forEach((socket, index) => {
      const delay = (index / sockets.length) * spreadMs;
      if (delay === 0) socket.close(closing.restart);
      else this.#clock.after(delay, () => socket.close(closing.restart));
    });
    if (sockets.length > 0) {
      await new Promise<void>((resolve) => {
        this.#allLeft = resolve;
        this.#clock.after(spreadMs + longestGoodbye, resolve);
      });
    }
    for (const socket of this.#open) socket.terminate();
  }
}
