import type { Database } from 'better-sqlite3';
import type { NewVersion, VersionRow, VersionStore } from '../storage.ts';
import type { Attempt } from './attempt.ts';

interface VersionRecord extends Omit<VersionRow, 'authors' | 'counts'> {
  readonly authors: string;
  readonly counts: string;
}

const toRow = (record: VersionRecord): VersionRow => ({
  ...record,
  authors: JSON.parse(record.authors),
  counts: JSON.parse(record.counts),
});

export function sqliteVersions(db: Database, attempt: Attempt): VersionStore {
  const columns = 'journey, id, at, kind, name, authors, counts, hash';
  const all = db.prepare<[string], VersionRecord>(
    `SELECT ${columns} FROM versions WHERE journey = ? ORDER BY at DESC, id`,
  );
  const select = db.prepare<[string, string], VersionRecord>(
    `SELECT ${columns} FROM versions WHERE journey = ? AND id = ?`,
  );
  const selectFile = db
    .prepare<[string, string], Buffer>('SELECT file FROM versions WHERE journey = ? AND id = ?')
    .pluck();
  const add = db.prepare(`
    INSERT INTO versions (${columns}, file)
    SELECT @journey, @id, @at, @kind, @name, @authors, @counts, @hash, @file
    WHERE EXISTS (SELECT 1 FROM journeys WHERE id = @journey)
    ON CONFLICT DO NOTHING`);
  const setName = db.prepare<[string, string, string]>(
    `UPDATE versions SET name = ?, kind = 'named' WHERE journey = ? AND id = ?`,
  );
  const drop = db.prepare<[string, string]>('DELETE FROM versions WHERE journey = ? AND id = ?');

  const rename = db.transaction((journey: string, id: string, name: string) => {
    setName.run(name, journey, id);
    return select.get(journey, id);
  });
  const remove = db.transaction((journey: string, ids: readonly string[]) => {
    for (const id of ids) drop.run(journey, id);
  });

  return {
    list: (journey) => attempt(() => all.all(journey).map(toRow)),
    get: (journey, id) =>
      attempt(() => {
        const record = select.get(journey, id);
        return record ? toRow(record) : null;
      }),
    file: (journey, id) => attempt(() => selectFile.get(journey, id) ?? null),
    insert: ({ authors, counts, ...version }: NewVersion) =>
      attempt(() => {
        const row = { ...version, authors: JSON.stringify(authors), counts: JSON.stringify(counts) };
        return add.run(row).changes > 0 ? 'created' : 'taken';
      }),
    rename: (journey, id, name) =>
      attempt(() => {
        const record = rename.immediate(journey, id, name);
        return record ? toRow(record) : null;
      }),
    remove: (journey, ids) => attempt(() => remove.immediate(journey, ids)),
  };
}
