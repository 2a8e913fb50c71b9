import type { Append, AppendOutcome, Storage } from '../../storage/index.ts';

/** A store whose appends wait until they are let through, or fail. */
export class HeldStorage {
  readonly storage: Storage;
  #held: { go: () => void; fail: (error: unknown) => void }[] = [];
  #arrived: (() => void)[] = [];
  isHolding = true;

  constructor(inner: Storage) {
    const append = async (batch: readonly Append[]): Promise<readonly AppendOutcome[]> => {
      if (this.isHolding) {
        await new Promise<void>((go, fail) => {
          this.#held.push({ go, fail });
          for (const tell of this.#arrived.splice(0)) tell();
        });
      }
      return inner.documents.append(batch);
    };
    this.storage = { ...inner, documents: { ...inner.documents, append } };
  }

  /** Resolves when an append waits. */
  async waiting(): Promise<void> {
    if (this.#held.length === 0) await new Promise<void>((resolve) => this.#arrived.push(resolve));
  }

  release(): void {
    this.isHolding = false;
    for (const { go } of this.#held.splice(0)) go();
  }

  fail(error: unknown): void {
    this.isHolding = false;
    for (const { fail } of this.#held.splice(0)) fail(error);
  }
}
