import type { Database } from 'better-sqlite3';
import type { JourneyFields, JourneyRow, JourneyStore, NewJourney } from '../storage.ts';
import type { Attempt } from './attempt.ts';
import { journeyHolder, type SqliteDocuments } from './documents.ts';
import { sqliteLetGo } from './images.ts';
import type { SqliteRows } from './journey-rows.ts';

interface JourneyRecord extends Omit<JourneyRow, 'counts' | 'hidden'> {
  readonly counts: string;
  readonly hidden: number;
}

const columns = `id, workspace, title, summary, locale, counts, hidden, maker,
  created_at AS createdAt, updated_at AS updatedAt, deleted_at AS deletedAt`;

const rowOf = (record: JourneyRecord): JourneyRow => ({
  ...record,
  counts: JSON.parse(record.counts),
  hidden: record.hidden !== 0,
});
const toRow = (record: JourneyRecord | undefined): JourneyRow | null => (record ? rowOf(record) : null);

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
  const setHidden = db.prepare<[number, string]>('UPDATE journeys SET hidden = ? WHERE id = ?');
  const purgeSteps = [
    'DELETE FROM updates WHERE doc IN (SELECT key FROM documents WHERE journey = ?)',
    'DELETE FROM snapshots WHERE doc IN (SELECT key FROM documents WHERE journey = ?)',
    'DELETE FROM documents WHERE journey = ?',
    'DELETE FROM versions WHERE journey = ?',
    'DELETE FROM traces WHERE journey = ?',
    'DELETE FROM inbox WHERE journey = ?',
    'DELETE FROM records WHERE journey = ? AND audit = 0',
    `DELETE FROM links WHERE kind = 'journey' AND target = ?`,
  ].map((sql) => db.prepare<[string]>(sql));
  const deleteRow = db.prepare<[string]>('DELETE FROM journeys WHERE id = ?');

  const letGo = sqliteLetGo(db);

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
  const hide = db.transaction((id: string, hidden: boolean) => {
    setHidden.run(Number(hidden), id);
    return toRow(select.get(id));
  });
  const purge = db.transaction((id: string) => {
    for (const step of purgeSteps) step.run(id);
    letGo(journeyHolder(id));
    documents.forget();
    return deleteRow.run(id).changes > 0;
  });

  return {
    list: ({ workspace, bin: inBin }) => attempt(() => (inBin ? binned : live).all(workspace).map(rowOf)),
    get: (id) => attempt(() => toRow(select.get(id))),
    insert: (row, added, images) =>
      attempt(() => insert.immediate({ row, documents: added, ...(images && { images }) })),
    update: (id, fields) => attempt(() => update.immediate(id, fields)),
    bin: (id, at) => attempt(() => bin.immediate(id, at)),
    restore: (id) => attempt(() => restore.immediate(id)),
    hide: (id, hidden) => attempt(() => hide.immediate(id, hidden)),
    purge: (id) => attempt(() => purge.immediate(id)),
  };
}
