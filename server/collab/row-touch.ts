import type { Doc } from 'yjs';
import type { Touch } from '../storage/index.ts';
import type { Cancel, Clock } from './clock.ts';
import type { Describe, Described } from './types.ts';

const ownerOf = (said: Described): Described =>
  'handbook' in said ? { handbook: said.handbook } : { journey: said.journey };

/**
 * Keeps the row of a journey or handbook in step with its document: what a list shows commits with the edit that changed it; counts and
 * the time of the last change follow within `pause` milliseconds.
 */
export class RowTouch {
  readonly #name: string;
  readonly #describe: Describe | null;
  readonly #clock: Clock;
  readonly #pause: number;
  #said = '';
  #at = Number.NEGATIVE_INFINITY;
  #timer: Cancel | null = null;

  constructor(name: string, describe: Describe | null, clock: Clock, pause: number) {
    this.#name = name;
    this.#describe = describe;
    this.#clock = clock;
    this.#pause = pause;
  }

  get isDue(): boolean {
    return this.#timer !== null;
  }

  /** What the row must say with a commit that changed these roots; null if it may wait, and then `later` is called. */
  onCommit(doc: Doc, roots: ReadonlySet<string>, later: () => void): Touch | null {
    if (!this.#describe) return null;
    const isQuiet = this.#clock.now() - this.#at >= this.#pause;
    if (isQuiet || this.#describe.roots.some((root) => roots.has(root))) return this.now(doc);
    this.#timer ??= this.#clock.after(this.#pause, later);
    return null;
  }

  /** What the row must say; null if the document has no row. */
  now(doc: Doc): Touch | null {
    this.cancel();
    this.#at = this.#clock.now();
    const said = this.#describe?.read(this.#name, doc);
    if (!said) return null;
    const text = JSON.stringify(said);
    const fields = text === this.#said ? ownerOf(said) : said;
    this.#said = text;
    return { ...fields, updatedAt: this.#clock.wall() };
  }

  cancel(): void {
    this.#timer?.();
    this.#timer = null;
  }
}
