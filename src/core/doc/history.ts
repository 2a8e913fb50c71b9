import * as Y from 'yjs';
import type { Documents } from './apply.ts';
import { type LocalOrigin, libraryRoots, mapRoots, REPAIR_ORIGIN } from './names.ts';
import { completeRecord, type Photograph, photograph, TOUCHED } from './restore.ts';

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

/** What is undone in one go: in one document, or in both. */
interface Gesture {
  readonly managers: Set<Y.UndoManager>;
  /** What it made and took away, as it was before, by document. */
  readonly touched: Map<Y.Doc, Map<string, Photograph>>;
}

/** `now` gives milliseconds. */
export function createHistory(documents: Documents, origin: LocalOrigin, now: () => number): History {
  const listeners = new Set<() => void>();
  const done: Gesture[] = [];
  const undone: Gesture[] = [];
  let current: Gesture | null = null;
  let reversing = false;
  let last: { merge: string | null; at: number } = { merge: null, at: Number.NEGATIVE_INFINITY };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  const gestureNow = (): Gesture => {
    if (current === null) {
      current = { managers: new Set(), touched: new Map() };
      done.push(current);
      undone.length = 0;
    }
    return current;
  };
  const manage = (roots: Y.Map<unknown>[]): Y.UndoManager => {
    let touchedLast: ReadonlyMap<string, Photograph> | undefined;
    const manager = new Y.UndoManager(roots, {
      trackedOrigins: new Set([origin]),
      captureTimeout: Number.MAX_SAFE_INTEGER,
      captureTransaction: (transaction) => {
        touchedLast = transaction.meta.get(TOUCHED) as typeof touchedLast;
        return true;
      },
    });
    const captured = () => {
      if (reversing) return;
      const gesture = gestureNow();
      gesture.managers.add(manager);
      const touched = gesture.touched.get(manager.doc) ?? new Map<string, Photograph>();
      for (const [key, picture] of touchedLast ?? []) if (!touched.has(key)) touched.set(key, picture);
      gesture.touched.set(manager.doc, touched);
      tell();
    };
    manager.on('stack-item-added', captured);
    manager.on('stack-item-updated', captured);
    return manager;
  };
  const managers = [manage(mapRoots(documents.map)), manage(libraryRoots(documents.library))];
  const stopCapturing = () => {
    current = null;
    for (const manager of managers) manager.stopCapturing();
  };

  const reverse = (kind: 'undo' | 'redo'): boolean => {
    const [from, to] = kind === 'undo' ? [done, undone] : [undone, done];
    stopCapturing();
    last = { merge: null, at: Number.NEGATIVE_INFINITY };
    reversing = true;
    try {
      for (let gesture = from.pop(); gesture; gesture = from.pop()) {
        // A step that a colleague has made void changes nothing: go on to the one before it.
        const managers = reverseGesture(gesture, kind, from);
        if (managers.size === 0) continue;
        to.push({ ...gesture, managers });
        return true;
      }
      return false;
    } finally {
      reversing = false;
      tell();
    }
  };

  return {
    begin: (merge) => {
      const at = now();
      if (merge === null || merge !== last.merge || at - last.at > MERGE_WITHIN_MS) stopCapturing();
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

/** Undoes or redoes one gesture; returns the managers in which that changed something. */
function reverseGesture(
  gesture: Gesture,
  kind: 'undo' | 'redo',
  earlier: readonly Gesture[],
): Set<Y.UndoManager> {
  const changed = new Set<Y.UndoManager>();
  for (const manager of gesture.managers) {
    const pictures = gesture.touched.get(manager.doc) ?? new Map<string, Photograph>();
    for (const [key, { touched }] of pictures) {
      const picture = photograph(manager.doc, touched);
      if (picture.entries) pictures.set(key, picture);
    }
    const stack = () => (kind === 'undo' ? manager.undoStack : manager.redoStack).length;
    const before = stack();
    if (manager[kind]() !== null) changed.add(manager);
    // Yjs itself goes on past void steps: those gestures have nothing left to do in this document.
    forget(manager, earlier, before - stack() - 1);
    manager.doc.transact(() => {
      for (const picture of pictures.values()) completeRecord(manager.doc, picture);
    }, REPAIR_ORIGIN);
  }
  return changed;
}

function forget(manager: Y.UndoManager, gestures: readonly Gesture[], count: number): void {
  for (let i = gestures.length - 1, left = count; i >= 0 && left > 0; i--) {
    if (gestures[i]?.managers.delete(manager)) left--;
  }
}
