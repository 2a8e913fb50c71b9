import type { Database } from 'better-sqlite3';
import type { JourneyRow, JourneyTouch } from '../storage.ts';

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
    INSERT INTO journeys (id, workspace, title, summary, locale, counts, hidden, maker, created_at,
      updated_at, deleted_at)
    VALUES (@id, @workspace, @title, @summary, @locale, @counts, @hidden, @maker, @createdAt, @updatedAt,
      @deletedAt)`);
  const update = db.prepare(`
    UPDATE journeys SET title = coalesce(@title, title), summary = coalesce(@summary, summary),
      locale = coalesce(@locale, locale), counts = coalesce(@counts, counts),
      workspace = coalesce(@workspace, workspace),
      updated_at = max(updated_at, coalesce(@updatedAt, updated_at))
    WHERE id = @journey`);
  return {
    has: (id) => find.get(id) !== undefined,
    insert: (row) =>
      void insert.run({ ...row, counts: JSON.stringify(row.counts), hidden: Number(row.hidden) }),
    touch: ({ journey, title, summary, locale, counts, updatedAt, workspace }) => {
      update.run({
        journey,
        title: title ?? null,
        summary: summary ?? null,
        locale: locale ?? null,
        counts: counts ? JSON.stringify(counts) : null,
        updatedAt: updatedAt ?? null,
        workspace: workspace ?? null,
      });
    },
  };
}
