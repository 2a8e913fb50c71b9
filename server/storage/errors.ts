/**
 * What can go wrong with the store, in words that start-up, `/readyz` and the close codes can act on.
 * - `storage.damaged`: the file is not a database, or a page of it is broken.
 * - `storage.foreign`: a sound database, but another program's.
 * - `storage.newer`: written by a newer version of this program.
 * - `storage.full`: no room left on the disk (or in the configured page limit).
 * - `storage.busy`: another process held the write lock for longer than the patience.
 * - `storage.readonly`: the file or its folder can't be written.
 * - `storage.closed`: used after `close()`.
 * - `storage.failed`: anything else that the database reports; see `cause`.
 */
export type StorageErrorCode =
  | 'storage.damaged'
  | 'storage.foreign'
  | 'storage.newer'
  | 'storage.full'
  | 'storage.busy'
  | 'storage.readonly'
  | 'storage.closed'
  | 'storage.failed';

export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}
