import type { ConnectionState, Refusal } from './connection.ts';
import type { PresenceStore } from './presence.ts';
import type { SaveState } from './save-state.ts';

export interface SessionStatus {
  readonly save: SaveState;
  /** Why the server will have no more of the document, or of the library that it stands on. */
  readonly refused: Refusal | null;
  /** It is the library that was refused, not the document itself. */
  readonly refusedLibrary: boolean;
  /** Nothing can be changed here: the document is newer than the program, or there is no right to. */
  readonly readOnly: boolean;
  /** For want of a right: who asks may look, and perhaps comment. */
  readonly viewOnly: boolean;
  /** Something done here may not be on the server's disk. */
  readonly pending: boolean;
  /** What is done here is kept on this device too. */
  readonly kept: boolean;
  readonly loaded: boolean;
  /** Of the document itself. */
  readonly map: ConnectionState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What every live document on the screen has: how it is saved, who else is there, and undo of one's own work. */
export interface LiveSession {
  readonly status: SessionStatus;
  subscribeStatus(listener: () => void): () => void;
  /** What the person at this screen was when it was opened. */
  readonly role: string;
  readonly presence: PresenceStore;
  undo(): boolean;
  redo(): boolean;
  /** Tries again after the server has refused the connection. */
  reconnect(): void;
  /** Empties this device's copies of what was put back to an earlier version: the page is opened anew after it. */
  forgetOldVersion(): Promise<void>;
}
