import * as Y from 'yjs';
import type { Documents } from './apply.ts';
import { type LocalOrigin, libraryRoots, mapRoots } from './names.ts';

/** Undo and redo of one's own work, over both documents in the order in which it was done. */
export interface History {
  /**
   * Starts a gesture. Commands of the same `merge` key that follow one another within a second
   * (typing in one field) are undone together; null always starts a new one.
   */
  begin(merge: string | null): void;
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  subscribe(listener: () => void): () => void;
  close(): void;
}

const MERGE_WITHIN_MS = 1_000;

/** `now` gives milliseconds. */
export function createHistory(documents: Documents, origin: LocalOrigin, now: () => number): History {
  const listeners = new Set<() => void>();
  const done: Y.UndoManager[] = [];
  const undone: Y.UndoManager[] = [];
  let reversing: 'undo' | 'redo' | null = null;
  let last: { merge: string | null; at: number } = { merge: null, at: Number.NEGATIVE_INFINITY };

  const manage = (roots: Y.Map<unknown>[]): Y.UndoManager => {
    const manager = new Y.UndoManager(roots, {
      trackedOrigins: new Set([origin]),
      captureTimeout: Number.MAX_SAFE_INTEGER,
    });
    manager.on('stack-item-added', ({ type }) => {
      if (reversing !== null) return;
      if (type === 'undo') {
        done.push(manager);
        undone.length = 0;
      }
      for (const listener of [...listeners]) listener();
    });
    return manager;
  };
  const managers = [manage(mapRoots(documents.map)), manage(libraryRoots(documents.library))];

  const reverse = (kind: 'undo' | 'redo'): boolean => {
    const [from, to] = kind === 'undo' ? [done, undone] : [undone, done];
    last = { merge: null, at: Number.NEGATIVE_INFINITY };
    reversing = kind;
    try {
      for (let manager = from.pop(); manager; manager = from.pop()) {
        // A step that a colleague has made void changes nothing: go on to the one before it.
        if (manager[kind]() !== null) {
          to.push(manager);
          return true;
        }
      }
      return false;
    } finally {
      reversing = null;
      for (const listener of [...listeners]) listener();
    }
  };

  return {
    begin: (merge) => {
      const at = now();
      if (merge === null || merge !== last.merge || at - last.at > MERGE_WITHIN_MS) {
        for (const manager of managers) manager.stopCapturing();
      }
      last = { merge, at };
    },
    undo: () => reverse('undo'),
    redo: () => reverse('redo'),
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const manager of managers) manager.destroy();
      listeners.clear();
    },
  };
}
