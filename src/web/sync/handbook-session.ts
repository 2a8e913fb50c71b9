import { isNewer, type LiveHandbook, openHandbook } from '../../core/doc/index.ts';
import type { FreeChapter } from '../../core/model/index.ts';
import { handbookDocument, type Presence } from '../../core/protocol/index.ts';
import { openConnection } from './connection.ts';
import type { LiveSession, SessionStatus } from './live-session.ts';
import { type OwnPresence, openPresence } from './presence.ts';
import { saveStateOf } from './save-state.ts';

export interface HandbookSessionOptions {
  /** `ws://host/sync` */
  readonly base: string;
  readonly handbook: string;
  readonly user: Presence['user'];
  readonly presence: OwnPresence;
}

type Edits = Pick<LiveHandbook, 'spliceText' | 'addOwn' | 'move' | 'remove'>;

/** The free chapters of a handbook, open on this screen. */
export interface HandbookSession extends LiveSession {
  readonly handbook: string;
  /** In their order; the same list until something changes. */
  chapters(): readonly FreeChapter[];
  subscribe(listener: () => void): () => void;
  /** Each says whether it was done. */
  readonly edit: Edits;
  close(): void;
}

/** Opens a handbook. `close()` must be called when the screen leaves it. */
export function openHandbookSession({
  base,
  handbook,
  user,
  presence,
}: HandbookSessionOptions): HandbookSession {
  const connection = openConnection(base, handbookDocument(handbook), user.id);
  const live = openHandbook(connection.doc);
  const people = openPresence(connection.awareness, { user, ...presence });

  const isReadOnly = () => {
    const { refused } = connection.state;
    // What is changed now would never arrive, and would be lost without a word.
    return (
      isNewer(connection.doc) ||
      connection.state.viewOnly ||
      refused === 'no-right' ||
      refused === 'no-such-document'
    );
  };
  const listeners = new Set<() => void>();
  const read = (): SessionStatus => ({
    save: saveStateOf([connection.state], isNewer(connection.doc) || connection.state.viewOnly),
    refused: connection.state.refused,
    refusedLibrary: false,
    readOnly: isReadOnly() || connection.state.refused === 'other-epoch',
    viewOnly: connection.state.viewOnly,
    pending: connection.state.pending,
    kept: connection.state.kept,
    loaded: connection.state.loaded,
    map: connection.state,
    canUndo: live.canUndo && !isReadOnly(),
    canRedo: live.canRedo && !isReadOnly(),
  });
  let status = read();
  const changed = () => {
    const next = read();
    if ((Object.keys(next) as (keyof SessionStatus)[]).every((key) => next[key] === status[key])) return;
    status = next;
    for (const listener of [...listeners]) listener();
  };
  const stops = [connection.subscribe(changed), live.subscribe(changed)];
  const may = () => !status.readOnly;

  return {
    handbook,
    chapters: live.chapters,
    subscribe: live.subscribe,
    edit: {
      spliceText: (...splice) => may() && live.spliceText(...splice),
      addOwn: (after) => (may() ? live.addOwn(after) : null),
      move: (id, after) => may() && live.move(id, after),
      remove: (id) => may() && live.remove(id),
    },
    get status() {
      return status;
    },
    subscribeStatus: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    role: user.role,
    presence: people,
    undo: () => may() && live.undo(),
    redo: () => may() && live.redo(),
    reconnect: connection.reconnect,
    forgetOldVersion: connection.forget,
    close: () => {
      for (const stop of stops) stop();
      listeners.clear();
      people.close();
      live.close();
      connection.close();
    },
  };
}
