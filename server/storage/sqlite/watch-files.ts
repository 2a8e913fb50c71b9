import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

/** So often it is looked whether the files are there, in milliseconds; nothing is looked at while nobody asks for anything. */
const EVERY = 250;

/** The file's number, by which the system knows it. */
function find(path: string): number | 'gone' | 'unknown' {
  try {
    return statSync(path).ino;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(Object(error).code) ? 'gone' : 'unknown';
  }
}

/**
 * An open file can be deleted, or its folder moved away: the system goes on writing, and nobody finds it again. While one is gone
 * the connection only reads, so that nothing is said to be saved; it writes again when the same files are back.
 * @returns looks; false while they are gone
 */
export function watchFiles(
  db: Database,
  file: string,
  now: () => number = () => performance.now(),
): () => boolean {
  const paths = [file, `${file}-wal`].filter((path) => find(path) !== 'gone');
  const opened = paths.map(find);
  let looked = Number.NEGATIVE_INFINITY;
  let areThere = true;
  return () => {
    if (now() - looked < EVERY) return areThere;
    looked = now();
    const found = paths.map(find);
    // File numbers are compared only after a loss: not every network drive keeps them.
    const nowThere = found.every((is, at) => is !== 'gone' && (areThere || is === opened[at]));
    if (nowThere !== areThere) db.pragma(`query_only = ${nowThere ? 'OFF' : 'ON'}`);
    areThere = nowThere;
    return areThere;
  };
}
