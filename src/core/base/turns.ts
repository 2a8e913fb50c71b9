/** Work that must not overlap: one piece after the other for each key, whatever became of the one before. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does `work` when all that was asked for before it, under the same key, has ended. */
  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const done = (this.#last.get(key) ?? Promise.resolve()).then(work);
    const ended = done
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(key) === ended) this.#last.delete(key);
      });
    this.#last.set(key, ended);
    return done;
  }

  /** Resolves when all that has been asked for has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}
