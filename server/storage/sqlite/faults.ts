import { StorageError, type StorageErrorCode } from '../errors.ts';

const meanings: readonly (readonly [prefix: string, code: StorageErrorCode, sentence: string])[] = [
  ['SQLITE_CORRUPT', 'storage.damaged', 'The database file is damaged.'],
  ['SQLITE_NOTADB', 'storage.damaged', 'The file is not a database.'],
  ['SQLITE_FULL', 'storage.full', 'There is no room left for the database.'],
  ['SQLITE_IOERR_WRITE', 'storage.full', 'The database could not be written to the disk.'],
  ['SQLITE_IOERR_SHMSIZE', 'storage.full', 'The database could not be written to the disk.'],
  ['SQLITE_BUSY', 'storage.busy', 'Another process is writing to the database.'],
  ['SQLITE_LOCKED', 'storage.busy', 'Another process is writing to the database.'],
  ['SQLITE_READONLY', 'storage.readonly', 'The database can only be read.'],
  ['SQLITE_CANTOPEN', 'storage.readonly', 'The database file cannot be opened.'],
  ['SQLITE_PERM', 'storage.readonly', 'The database file cannot be opened.'],
];

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A driver's error in the store's own terms. */
export function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = codeOf(error);
  const found = meanings.find(([prefix]) => code.startsWith(prefix));
  if (found) return new StorageError(found[1], found[2], error);
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('connection is not open')) {
    return new StorageError('storage.closed', 'The database is closed.', error);
  }
  return new StorageError('storage.failed', `The database failed: ${message}`, error);
}

/** Another row has what must be the only one of its kind. The statement has changed nothing. */
export function isTaken(error: unknown): boolean {
  return ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(codeOf(error));
}

export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY');
}
