import type * as Y from 'yjs';
import { fail, ok, type Result } from '../../base/index.ts';
import { type Fault, planTalk, type TalkCommand, type TalkSnapshot } from '../../model/index.ts';
import { isNewer } from '../migrate.ts';
import { LocalOrigin } from '../names.ts';
import { applyTalk } from './apply.ts';
import { Assembly, openParts } from './read.ts';

/** The threads beside a journey, read and changed live. */
export interface LiveTalk {
  /** The same object until something changes, and of its threads those that nothing has happened to. */
  snapshot(): TalkSnapshot;
  /** Called after each transaction that changed something. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Does a command, or says why not. */
  run(command: TalkCommand): Result<null, readonly Fault[]>;
  /** Takes back one's own last act, as a command of its own: what others have made void is passed over. */
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Stops watching; the document itself stays. */
  close(): void;
}

/** `now` gives milliseconds: what is taken back is taken back then. */
export function openTalk(doc: Y.Doc, now: () => number = Date.now): LiveTalk {
  const parts = openParts(doc);
  const assembly = new Assembly(parts);
  const origin = new LocalOrigin();
  const listeners = new Set<() => void>();
  const done: TalkCommand[] = [];
  const undone: TalkCommand[] = [];
  let current: TalkSnapshot | null = null;

  const isDirty = () => Object.values(parts).some((part) => part.isDirty);
  const snapshot = (): TalkSnapshot => {
    if (current === null || isDirty()) current = assembly.build();
    return current;
  };
  const afterTransaction = (transaction: Y.Transaction) => {
    if (transaction.changed.size > 0 && isDirty()) for (const listener of [...listeners]) listener();
  };
  doc.on('afterTransaction', afterTransaction);

  /** Null where nothing was to be done: then nothing is to be taken back either. */
  const act = (command: TalkCommand): Result<TalkCommand | null, readonly Fault[]> => {
    if (isNewer(doc)) return fail([{ code: 'newer-version', path: '$', params: {} }]);
    const plan = planTalk(command, snapshot());
    if (!plan.ok) return plan;
    const { operations, inverse } = plan.value;
    applyTalk(doc, operations, origin);
    return ok(operations.length > 0 ? inverse : null);
  };
  const reverse = (from: TalkCommand[], to: TalkCommand[]): boolean => {
    for (let command = from.pop(); command; command = from.pop()) {
      const time = 'at' in command ? { at: new Date(now()).toISOString() } : {};
      const result = act({ ...command, ...time } as TalkCommand);
      if (!result.ok || !result.value) continue;
      to.push(result.value);
      return true;
    }
    return false;
  };

  return {
    snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run: (command) => {
      const result = act(command);
      if (!result.ok) return result;
      if (result.value) {
        done.push(result.value);
        undone.length = 0;
      }
      return ok(null);
    },
    undo: () => reverse(done, undone),
    redo: () => reverse(undone, done),
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    close: () => {
      doc.off('afterTransaction', afterTransaction);
      listeners.clear();
      for (const part of Object.values(parts)) part.close();
    },
  };
}

/** The threads as the document has them now. */
export function readTalk(doc: Y.Doc): TalkSnapshot {
  const parts = openParts(doc);
  const snapshot = new Assembly(parts).build();
  for (const part of Object.values(parts)) part.close();
  return snapshot;
}
