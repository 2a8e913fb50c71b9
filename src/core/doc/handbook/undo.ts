import * as Y from 'yjs';
import type { LocalOrigin } from '../names.ts';

const MERGE_WITHIN_MS = 1_000;

/** Undo of one's own work on the chapters. What is typed in one field without a pause is one step. */
export class ChapterUndo {
  readonly #manager: Y.UndoManager;
  readonly #now: () => number;
  #last: { field: string | null; at: number } = { field: null, at: Number.NEGATIVE_INFINITY };

  constructor(root: Y.Map<unknown>, origin: LocalOrigin, now: () => number) {
    this.#manager = new Y.UndoManager([root], {
      trackedOrigins: new Set([origin]),
      captureTimeout: Number.MAX_SAFE_INTEGER,
    });
    this.#now = now;
  }

  get canUndo(): boolean {
    return this.#manager.canUndo();
  }

  get canRedo(): boolean {
    return this.#manager.canRedo();
  }

  /** Before each change. `field` is the one being typed in; null is a step by itself. */
  begin(field: string | null): void {
    const at = this.#now();
    if (field === null || field !== this.#last.field || at - this.#last.at > MERGE_WITHIN_MS)
      this.#manager.stopCapturing();
    this.#last = { field, at };
  }

  undo(): boolean {
    return this.#reverse(() => this.#manager.undo());
  }

  redo(): boolean {
    return this.#reverse(() => this.#manager.redo());
  }

  #reverse(reverse: () => unknown): boolean {
    this.#last = { field: null, at: Number.NEGATIVE_INFINITY };
    return reverse() !== null;
  }

  close(): void {
    this.#manager.destroy();
  }
}
