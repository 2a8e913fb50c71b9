import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'auth-secret';

/**
 * The secret that everything signed hangs on: as set, else made once and kept beside the database, for its owner's eyes
 * only. Without it all sessions, links and invitations end.
 */
export function readSecret(given: string | null, dataDir: string): string {
  if (given !== null) return given;
  const file = join(dataDir, FILE);
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // A backup that was put back may have come with wider rights.
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}

export type KeyFor = (purpose: string) => Buffer;

/** A key of its own for each purpose, so that what is signed for one is worth nothing for another. */
export function createKeys(secret: string): KeyFor {
  return (purpose) => Buffer.from(hkdfSync('sha256', secret, '', `throughline ${purpose}`, 32));
}

/** The same, of a secret that is made when a key is first asked for: without accounts few ever need one. */
export function createLateKeys(dataDir: string): KeyFor {
  let keyFor: KeyFor | undefined;
  return (purpose) => {
    keyFor ??= createKeys(readSecret(null, dataDir));
    return keyFor(purpose);
  };
}
