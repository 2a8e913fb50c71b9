import type { ConnectionState } from './connection.ts';

/**
 * What is told of saving, in words: `saved` means committed on the server's disk;
 * `offline-unkept` that this device can't keep anything either.
 */
export type SaveState =
  | 'connecting'
  | 'saved'
  | 'saving'
  | 'offline'
  | 'offline-unkept'
  | 'refused'
  | 'read-only';

export function saveStateOf(connections: readonly ConnectionState[], readOnly: boolean): SaveState {
  if (connections.some((connection) => connection.refused !== null)) return 'refused';
  if (readOnly) return 'read-only';
  if (connections.some((connection) => !connection.online)) {
    if (connections.every((connection) => !connection.loaded)) return 'connecting';
    return connections.every((connection) => connection.kept) ? 'offline' : 'offline-unkept';
  }
  return connections.every((connection) => connection.committed) ? 'saved' : 'saving';
}
