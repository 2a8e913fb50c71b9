import type { Database } from 'better-sqlite3';
import type { HeldImage, ImageBounds, ImageKept, ImageStore, StoredImage } from '../images.ts';
import type { Attempt } from './attempt.ts';

/** Notes who holds which pictures, and stores those that are new; must run inside a transaction. */
export type HoldImages = (holder: string, images: readonly HeldImage[]) => void;

export function sqliteHolding(db: Database): HoldImages {
  const add = db.prepare<[string, string, number, number, number, Uint8Array]>(
    'INSERT OR IGNORE INTO images (hash, type, width, height, size, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const hold = db.prepare<[string, string]>(
    'INSERT OR IGNORE INTO image_holders SELECT ?, hash FROM images WHERE hash = ?',
  );
  return (holder, images) => {
    for (const image of images) {
      if ('bytes' in image) {
        const { hash, type, width, height, bytes } = image;
        add.run(hash, type, width, height, bytes.length, bytes);
      }
      hold.run(holder, image.hash);
    }
  };
}

/** What a document held alone, and then that it holds anything; must run inside a transaction. */
export function sqliteLetGo(db: Database): (holder: string) => void {
  const steps = [
    `DELETE FROM images WHERE hash IN (SELECT hash FROM image_holders WHERE holder = @holder) AND NOT EXISTS
       (SELECT 1 FROM image_holders AS other WHERE other.hash = images.hash AND other.holder <> @holder)`,
    'DELETE FROM image_holders WHERE holder = @holder',
  ].map((sql) => db.prepare<[{ holder: string }]>(sql));
  return (holder) => {
    for (const step of steps) step.run({ holder });
  };
}

export function sqliteImages(db: Database, attempt: Attempt, hold: HoldImages): ImageStore {
  const inList = 'IN (SELECT value FROM json_each(?))';
  const select = db.prepare<[string, string], StoredImage>(`
    SELECT hash, type, width, height, bytes FROM images WHERE hash = ?
    AND EXISTS (SELECT 1 FROM image_holders AS h WHERE h.hash = images.hash AND h.holder ${inList})`);
  const known = db.prepare<[string], string>(`SELECT hash FROM images WHERE hash ${inList}`).pluck();
  const held = db
    .prepare<[string, string], string>(
      `SELECT DISTINCT hash FROM image_holders WHERE holder ${inList} AND hash ${inList} ORDER BY hash`,
    )
    .pluck();
  const exists = db.prepare<[string]>('SELECT 1 FROM documents WHERE name = ?');
  const used = db.prepare<[string], { images: number; bytes: number }>(`
    SELECT count(*) AS images, coalesce(sum(size), 0) AS bytes FROM image_holders JOIN images USING (hash)
    WHERE holder = ?`);
  const keep = db.transaction(
    (holder: string, images: readonly HeldImage[], bounds: ImageBounds): ImageKept => {
      if (!exists.get(holder)) return 'missing';
      const before = used.get(holder);
      hold(holder, images);
      const after = used.get(holder);
      const isMore = after !== undefined && after.images > (before?.images ?? 0);
      if (isMore && (after.images > bounds.images || after.bytes > bounds.bytes)) throw new Full();
      return 'kept';
    },
  );
  return {
    get: (holders, hash) => attempt(() => select.get(hash, JSON.stringify(holders)) ?? null),
    known: (hashes) => attempt(() => new Set(known.all(JSON.stringify(hashes)))),
    held: (holders, hashes) => attempt(() => held.all(JSON.stringify(holders), JSON.stringify(hashes))),
    keep: (holder, images, bounds) =>
      attempt(() => {
        try {
          return keep.immediate(holder, images, bounds);
        } catch (error) {
          // Thrown, so that the transaction takes everything back.
          if (error instanceof Full) return 'full';
          throw error;
        }
      }),
  };
}

class Full extends Error {}
