import type { Settings } from './config.ts';
import { StorageError, type StorageErrorCode } from './storage/index.ts';

const STORAGE: Readonly<Record<StorageErrorCode, (folder: string) => string>> = {
  'storage.damaged': (folder) =>
    `The database in ${folder} is damaged. It was left as it is: restore it from a backup, or set DATA_DIR to another folder.`,
  'storage.foreign': (folder) =>
    `The database in ${folder} belongs to another program. Set DATA_DIR to another folder.`,
  'storage.newer': (folder) =>
    `The database in ${folder} was made by a newer version of Throughline. Update the program.`,
  'storage.full': (folder) => `There is no room left on the disk for the database in ${folder}.`,
  'storage.busy': (folder) =>
    `The database in ${folder} is being written by another process. Is Throughline running already?`,
  'storage.readonly': (folder) => `The folder ${folder} cannot be written. Set DATA_DIR to one that can.`,
  'storage.closed': () => 'The database was closed.',
  'storage.failed': (folder) => `The database in ${folder} could not be opened.`,
};

/** Why the program could not start, in one sentence; null for what nobody foresaw. */
export function startFailure(error: unknown, { port, host, dataDir }: Settings): string | null {
  if (error instanceof StorageError) return STORAGE[error.code](dataDir);
  switch ((Object(error) as { code?: unknown }).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return STORAGE['storage.full'](dataDir);
    case 'secret.damaged':
      return `The file auth-secret in ${dataDir} is damaged. Restore it from a backup, or delete it: then all sessions, links and invitations end.`;
    case 'EADDRINUSE':
      return `Port ${port} is in use. Is Throughline running already? Set PORT to another one (0 takes any free one).`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is not an address of this machine.`;
    default:
      return null;
  }
}
