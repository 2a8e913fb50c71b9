import { hkdfSync, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const FILE = 'auth-secret';
/** As for a secret that is set: by a shorter one everybody could sign what is ours. */
const SHORTEST = 16;

/** What is kept as the secret is none: a file that was cut off, or put there by hand. */
class DamagedSecret extends Error {
  readonly code = 'secret.damaged';
}

/**
 * The secret that everything signed hangs on: as set, else made once and kept beside the database, for its owner's eyes
 * only. Without it all sessions, links and invitations end.
 * @throws DamagedSecret
 */
export function readSecret(given: string | null, dataDir: string): string {
  if (given !== null) return given;
  const file = join(dataDir, FILE);
  // A backup that was put back may have come with wider rights.
  if (existsSync(file)) chmodSync(file, 0o600);
  else keep(file, randomBytes(32).toString('base64url'));
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < SHORTEST) throw new DamagedSecret(`${file} holds no secret`);
  return secret;
}

/** All of it or nothing, also on a full disk and when the power fails. */
function keep(file: string, secret: string): void {
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, secret);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
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
