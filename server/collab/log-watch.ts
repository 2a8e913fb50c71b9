import type { StoredDocument } from '../storage/index.ts';
import type { Cancel, Clock } from './clock.ts';
import type { Compacted } from './compaction.ts';
import type { Limits } from './limits.ts';

/**
 * Knows how long a document's log has grown, and has it compacted when reading it back would take too long: in a pause
 * of the editing, since people at work need the machine more; without one when the log has become really long.
 */
export class LogWatch {
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #compact: () => Promise<Compacted | null>;
  #rows: number;
  #rowBytes: number;
  #baseBytes: number;
  #isRunning = false;
  #quiet: Cancel | null = null;
  #lastAdded: number;

  constructor(
    stored: StoredDocument,
    clock: Clock,
    limits: Limits,
    compact: () => Promise<Compacted | null>,
  ) {
    this.#clock = clock;
    this.#limits = limits;
    this.#compact = compact;
    this.#rows = stored.rows.length;
    this.#rowBytes = stored.rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.#baseBytes = stored.snapshot?.bytes.length ?? 0;
    this.#lastAdded = clock.now();
    if (this.#due >= 1) void this.#run();
  }

  /** The size of the document, at most: what the log repeats is counted twice until it is compacted. */
  get size(): number {
    return this.#baseBytes + this.#rowBytes;
  }

  added(bytes: number): void {
    this.#rows += 1;
    this.#rowBytes += bytes;
    this.#lastAdded = this.#clock.now();
    if (this.#isRunning || this.#due < 1) return;
    if (this.#due >= this.#limits.compactPatience) void this.#run();
    else this.#waitForQuiet();
  }

  /** What is due then is done when the document is opened again. */
  close(): void {
    this.#quiet?.();
    this.#quiet = null;
  }

  /** How many times over the log is long enough to be compacted. */
  get #due(): number {
    // A snapshot costs its own size to write: a large one is worth it only when much has come after it.
    const enough = Math.max(this.#limits.compactBytes, this.#baseBytes / 2);
    return Math.max(this.#rows / this.#limits.compactRows, this.#rowBytes / enough);
  }

  /** One timer, which looks at the time of the last edit when it fires: an edit must not cost a timer. */
  #waitForQuiet(): void {
    this.#quiet ??= this.#clock.after(
      this.#lastAdded + this.#limits.compactQuietMs - this.#clock.now(),
      () => {
        this.#quiet = null;
        if (this.#clock.now() - this.#lastAdded >= this.#limits.compactQuietMs) void this.#run();
        else this.#waitForQuiet();
      },
    );
  }

  async #run(): Promise<void> {
    this.close();
    this.#isRunning = true;
    const { rows, bytes } = { rows: this.#rows, bytes: this.#rowBytes };
    const done = await this.#compact().catch(() => null);
    // Also after a failure: the next attempt waits for as much again.
    this.#rows -= rows;
    this.#rowBytes -= bytes;
    this.#baseBytes = done ? done.size : this.#baseBytes + bytes;
    this.#isRunning = false;
    if (this.#due >= 1) this.#waitForQuiet();
  }
}
