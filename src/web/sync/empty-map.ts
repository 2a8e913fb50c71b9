import * as Y from 'yjs';
import type { Connection, ConnectionState } from './connection.ts';

const STILL: ConnectionState = {
  online: true,
  loaded: true,
  committed: true,
  pending: false,
  kept: true,
  damaged: 0,
  refused: null,
  viewOnly: false,
  rightTold: false,
};

/** Stands in for a journey where the library is open by itself: nothing in it, nothing to save. */
export function emptyMap(): Omit<Connection, 'awareness'> {
  const doc = new Y.Doc();
  return {
    doc,
    state: STILL,
    subscribe: () => () => {},
    reconnect: () => {},
    forget: async () => {},
    close: () => doc.destroy(),
  };
}
