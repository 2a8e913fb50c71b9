import type { Clock } from '../clock.ts';

/** A clock that stands still until it is moved; what is due soon happens in real time, so that sockets work. */
export class ManualClock implements Clock {
  #now = 1_000;
  #timers = new Set<{ at: number; action: () => void }>();

  now(): number {
    return this.#now;
  }

  wall(): number {
    return 1_700_000_000_000 + this.#now;
  }

  after(ms: number, action: () => void): () => void {
    const timer = { at: this.#now + ms, action };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  soon(action: () => void): void {
    setImmediate(action);
  }

  /** Runs what becomes due within `ms`, in order. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.action();
    }
    this.#now = until;
  }
}
