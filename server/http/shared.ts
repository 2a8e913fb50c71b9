interface Running<T> {
  readonly result: Promise<T>;
  readonly end: AbortController;
  askers: number;
}

/** What several ask for at the same time is made once. It is given up when all of them have gone. */
export class Shared<T> {
  readonly #running = new Map<string, Running<T>>();

  /** `signal` is the asker's own: aborted, it asks no more. */
  make(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const running = this.#running.get(key) ?? this.#start(key, work);
    running.askers++;
    const leave = () => {
      if (--running.askers > 0) return;
      this.#forget(key, running);
      running.end.abort();
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    return running.result.finally(() => signal.removeEventListener('abort', leave));
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<T>): Running<T> {
    const end = new AbortController();
    const result = work(end.signal).finally(() => this.#forget(key, running));
    const running: Running<T> = { result, end, askers: 0 };
    this.#running.set(key, running);
    return running;
  }

  #forget(key: string, running: Running<T>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }
}
