import * as Y from 'yjs';
import type { Documents } from './apply.ts';
import { type LocalOrigin, libraryRoots, mapRoots } from './names.ts';
import {
  completeRecord,
  findTouched,
  type Notes,
  notesOf,
  type Picture,
  type Touched,
  takePicture,
} from './restore.ts';

/**
 * What joins commands that follow one another into one step of undo: a name, that of a field being typed in say, as
 * long as no pause is longer than a second; a symbol, that of one drag, however long the hand rests.
 */
export type Merge = string | symbol;

/** Undo and redo of one's own work, over both documents in the order in which it was done. */
export interface History {
  /** Starts a gesture, or goes on with the last one; null always starts a new one. */
  begin(merge: Merge | null): void;
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
  readonly touched: Map<Y.Doc, Map<string, Pictures>>;
}

/** A record that the gesture touched: as it was before, and as it was when the gesture was undone. */
interface Pictures {
  readonly touched: Touched;
  readonly before: Picture;
  readonly after: Picture;
}

/** `now` gives milliseconds. */
export function createHistory(documents: Documents, origin: LocalOrigin, now: () => number): History {
  const listeners = new Set<() => void>();
  const done: Gesture[] = [];
  const undone: Gesture[] = [];
  let current: Gesture | null = null;
  let reversing = false;
  let last: { merge: Merge | null; at: number } = { merge: null, at: Number.NEGATIVE_INFINITY };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  const gestureNow = (): Gesture => {
    if (current === null) {
      current = { managers: new Set(), touched: new Map() };
      done.push(current);
      undone.length = 0;
      tell();
    }
    return current;
  };
  const manage = (roots: Y.Map<unknown>[]): Y.UndoManager => {
    let notes: Notes = new Map();
    const manager = new Y.UndoManager(roots, {
      trackedOrigins: new Set([origin]),
      captureTimeout: Number.MAX_SAFE_INTEGER,
      captureTransaction: (transaction) => {
        notes = notesOf(transaction);
        return true;
      },
    });
    const captured = () => {
      if (reversing) return;
      const gesture = gestureNow();
      gesture.managers.add(manager);
      const touched = gesture.touched.get(manager.doc) ?? new Map<string, Pictures>();
      for (const [key, note] of notes) if (!touched.has(key)) touched.set(key, { ...note, after: null });
      gesture.touched.set(manager.doc, touched);
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
        const managers = reverseGesture(gesture, kind);
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
      const paused = typeof merge === 'string' && at - last.at > MERGE_WITHIN_MS;
      if (merge === null || merge !== last.merge || paused) stopCapturing();
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
function reverseGesture(gesture: Gesture, kind: 'undo' | 'redo'): Set<Y.UndoManager> {
  const changed = [...gesture.managers].filter((manager) =>
    reverseIn(manager, kind, gesture.touched.get(manager.doc) ?? new Map()),
  );
  return new Set(changed);
}

function reverseIn(manager: Y.UndoManager, kind: 'undo' | 'redo', pictures: Map<string, Pictures>): boolean {
  const { doc } = manager;
  const had = new Map<string, ReadonlySet<string> | null>();
  for (const [key, { touched, before, after }] of pictures) {
    const live = findTouched(doc, touched);
    had.set(key, live && new Set(live.keys()));
    const now = takePicture(doc, touched);
    pictures.set(key, kind === 'undo' ? { touched, before, after: now } : { touched, before: now, after });
  }
  let changed = false;
  try {
    // One transaction for both, so that redo takes back what was filled in. The manager looks at these flags when
    // the transaction ends, and lowers them itself too early.
    doc.transact(() => {
      changed = reverseTop(manager, kind);
      manager[kind === 'undo' ? 'undoing' : 'redoing'] = true;
      for (const [key, { touched, before, after }] of pictures) {
        completeRecord(doc, touched, kind === 'undo' ? before : after, had.get(key) ?? null);
      }
    }, manager);
  } finally {
    manager.undoing = false;
    manager.redoing = false;
  }
  return changed;
}

/**
 * Undoes or redoes the manager's last step and no other: of itself it would go on past steps that are void, into
 * gestures that are older than what was done in the other document in between.
 */
function reverseTop(manager: Y.UndoManager, kind: 'undo' | 'redo'): boolean {
  const name = kind === 'undo' ? 'undoStack' : 'redoStack';
  const rest = manager[name];
  const top = rest.pop();
  if (!top) return false;
  const only = [top];
  // While it works on the step, the manager looks at the others to tell one's own changes from a colleague's.
  only.pop = () => {
    manager[name] = rest;
    return Array.prototype.pop.call(only);
  };
  manager[name] = only;
  try {
    return manager[kind]() !== null;
  } finally {
    manager[name] = rest;
  }
}
