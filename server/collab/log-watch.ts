import type { StoredDocument } from '../storage/index.ts';
import type { Compacted } from './compaction.ts';
import type { Limits } from './limits.ts';

/** Knows how long a document's log has grown, and has it compacted when reading it back would take too long. */
export class LogWatch {
  readonly #limits: Limits;
  readonly #compact: () => Promise<Compacted | null>;
  #rows: number;
  #rowBytes: number;
  #baseBytes: number;
  #isRunning = false;

  constructor(stored: StoredDocument, limits: Limits, compact: () => Promise<Compacted | null>) {
    this.#limits = limits;
    this.#compact = compact;
    this.#rows = stored.rows.length;
    this.#rowBytes = stored.rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.#baseBytes = stored.snapshot?.bytes.length ?? 0;
    this.#consider();
  }

  /** The size of the document, at most: what the log repeats is counted twice until it is compacted. */
  get size(): number {
    return this.#baseBytes + this.#rowBytes;
  }

  added(bytes: number): void {
    this.#rows += 1;
    this.#rowBytes += bytes;
    this.#consider();
  }

  #consider(): void {
    if (this.#isRunning) return;
    // A snapshot costs its own size to write: a large one is worth it only when much has come after it.
    const enough = Math.max(this.#limits.compactBytes, this.#baseBytes / 2);
    if (this.#rows >= this.#limits.compactRows || this.#rowBytes >= enough) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    const { rows, bytes } = { rows: this.#rows, bytes: this.#rowBytes };
    const done = await this.#compact().catch(() => null);
    // Also after a failure: the next attempt waits for as much again.
    this.#rows -= rows;
    this.#rowBytes -= bytes;
    this.#baseBytes = done ? done.size : this.#baseBytes + bytes;
    this.#isRunning = false;
  }
}
