import type { Database } from 'better-sqlite3';
import type { HandbookRow } from '../handbooks.ts';
import type { HandbookTouch, Touch } from '../storage.ts';

/** Updates a row with the fields that are given; must run inside a transaction. */
export type TouchRow = (touch: Touch) => void;

/** The handbooks' rows as other writes need them; each must run inside a transaction. */
export interface SqliteHandbookRows {
  readonly has: (id: string) => boolean;
  readonly insert: (row: HandbookRow) => void;
  readonly touch: (touch: HandbookTouch) => void;
}

export function sqliteHandbookRows(db: Database): SqliteHandbookRows {
  const find = db.prepare<[string]>('SELECT 1 FROM handbooks WHERE id = ?');
  const insert = db.prepare(`
    INSERT INTO handbooks (id, workspace, title, organization, number, owner, locale, journeys, edition,
      created_at, updated_at, deleted_at)
    VALUES (@id, @workspace, @title, @organization, @number, @owner, @locale, @journeys, @edition,
      @createdAt, @updatedAt, @deletedAt)`);
  const update = db.prepare(`
    UPDATE handbooks SET title = coalesce(@title, title), organization = coalesce(@organization, organization),
      number = coalesce(@number, number), owner = coalesce(@owner, owner), locale = coalesce(@locale, locale),
      journeys = coalesce(@journeys, journeys), edition = coalesce(@edition, edition),
      updated_at = max(updated_at, coalesce(@updatedAt, updated_at))
    WHERE id = @handbook`);
  return {
    has: (id) => find.get(id) !== undefined,
    insert: (row) => void insert.run({ ...row, journeys: JSON.stringify(row.journeys) }),
    touch: (touch) => {
      update.run({
        handbook: touch.handbook,
        title: touch.title ?? null,
        organization: touch.organization ?? null,
        number: touch.number ?? null,
        owner: touch.owner ?? null,
        locale: touch.locale ?? null,
        journeys: touch.journeys ? JSON.stringify(touch.journeys) : null,
        edition: touch.edition ?? null,
        updatedAt: touch.updatedAt ?? null,
      });
    },
  };
}
