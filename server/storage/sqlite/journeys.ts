import type { Database } from 'better-sqlite3';
import type { JourneyFields, JourneyRow, JourneyStore, NewJourney } from '../storage.ts';
import type { Attempt } from './attempt.ts';
import type { SqliteDocuments } from './documents.ts';
import type { SqliteRows } from './journey-rows.ts';

interface JourneyRecord extends Omit<JourneyRow, 'counts'> {
  readonly counts: string;
}

const columns = `id, workspace, title, summary, locale, counts,
  created_at AS createdAt, updated_at AS updatedAt, deleted_at AS deletedAt`;

function toRow(record: JourneyRecord | undefined): JourneyRow | null {
  return record ? { ...record, counts: JSON.parse(record.counts) } : null;
}

export function sqliteJourneys(
  db: Database,
  attempt: Attempt,
  { touch }: SqliteRows,
  documents: SqliteDocuments,
): JourneyStore {
  const select = db.prepare<[string], JourneyRecord>(`SELECT ${columns} FROM journeys WHERE id = ?`);
  const list = (condition: string) =>
    db.prepare<[string], JourneyRecord>(
      `SELECT ${columns} FROM journeys WHERE workspace = ? AND deleted_at IS ${condition} ORDER BY updated_at DESC, id`,
    );
  const live = list('NULL');
  const binned = list('NOT NULL');
  const setBin = db.prepare<[number, string]>(
    'UPDATE journeys SET deleted_at = coalesce(deleted_at, ?) WHERE id = ?',
  );
  const clearBin = db.prepare<[string]>('UPDATE journeys SET deleted_at = NULL WHERE id = ?');
  const purgeSteps = [
    'DELETE FROM updates WHERE doc IN (SELECT key FROM documents WHERE journey = ?)',
    'DELETE FROM snapshots WHERE doc IN (SELECT key FROM documents WHERE journey = ?)',
    'DELETE FROM documents WHERE journey = ?',
    'DELETE FROM versions WHERE journey = ?',
  ].map((sql) => db.prepare<[string]>(sql));
  const deleteRow = db.prepare<[string]>('DELETE FROM journeys WHERE id = ?');

  const insert = db.transaction((journey: NewJourney) => documents.make(journey));
  const update = db.transaction((id: string, fields: JourneyFields) => {
    touch({ journey: id, ...fields });
    return toRow(select.get(id));
  });
  const bin = db.transaction((id: string, at: number) => {
    setBin.run(at, id);
    return toRow(select.get(id));
  });
  const restore = db.transaction((id: string) => {
    clearBin.run(id);
    return toRow(select.get(id));
  });
  const purge = db.transaction((id: string) => {
    for (const step of purgeSteps) step.run(id);
    documents.forget();
    return deleteRow.run(id).changes > 0;
  });

  return {
    list: ({ workspace, bin: inBin }) =>
      attempt(() =>
        (inBin ? binned : live)
          .all(workspace)
          .map((record) => ({ ...record, counts: JSON.parse(record.counts) })),
      ),
    get: (id) => attempt(() => toRow(select.get(id))),
    insert: (row, added) => attempt(() => insert.immediate({ row, documents: added })),
    update: (id, fields) => attempt(() => update.immediate(id, fields)),
    bin: (id, at) => attempt(() => bin.immediate(id, at)),
    restore: (id) => attempt(() => restore.immediate(id)),
    purge: (id) => attempt(() => purge.immediate(id)),
  };
}
