import type { Database } from 'better-sqlite3';
import type { JourneyFields, JourneyRow, JourneyStore, JourneyTouch, NewJourney } from '../storage.ts';
import type { Attempt } from './attempt.ts';
import type { SqliteDocuments } from './documents.ts';

interface JourneyRecord extends Omit<JourneyRow, 'counts'> {
  readonly counts: string;
}

const columns = `id, workspace, title, summary, locale, counts,
  created_at AS createdAt, updated_at AS updatedAt, deleted_at AS deletedAt`;

function toRow(record: JourneyRecord | undefined): JourneyRow | null {
  return record ? { ...record, counts: JSON.parse(record.counts) } : null;
}

/** The journeys' rows as other writes need them; each must run inside a transaction. */
export interface SqliteRows {
  readonly has: (id: string) => boolean;
  readonly insert: (row: JourneyRow) => void;
  /** Updates the given fields. */
  readonly touch: (touch: JourneyTouch) => void;
}

export function sqliteRows(db: Database): SqliteRows {
  const find = db.prepare<[string]>('SELECT 1 FROM journeys WHERE id = ?');
  const insert = db.prepare(`
    INSERT INTO journeys (id, workspace, title, summary, locale, counts, created_at, updated_at, deleted_at)
    VALUES (@id, @workspace, @title, @summary, @locale, @counts, @createdAt, @updatedAt, @deletedAt)`);
  const update = db.prepare(`
    UPDATE journeys SET title = coalesce(@title, title), summary = coalesce(@summary, summary),
      locale = coalesce(@locale, locale), counts = coalesce(@counts, counts),
      updated_at = max(updated_at, coalesce(@updatedAt, updated_at))
    WHERE id = @journey`);
  return {
    has: (id) => find.get(id) !== undefined,
    insert: (row) => void insert.run({ ...row, counts: JSON.stringify(row.counts) }),
    touch: ({ journey, title, summary, locale, counts, updatedAt }) => {
      update.run({
        journey,
        title: title ?? null,
        summary: summary ?? null,
        locale: locale ?? null,
        counts: counts ? JSON.stringify(counts) : null,
        updatedAt: updatedAt ?? null,
      });
    },
  };
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
