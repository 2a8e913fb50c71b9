import type { Database } from 'better-sqlite3';
import type { NewDocument } from '../content.ts';
import type { HandbookFields, HandbookRow, HandbookStore, ListedHandbook } from '../handbooks.ts';
import type { Attempt } from './attempt.ts';
import type { SqliteDocuments } from './documents.ts';
import type { SqliteHandbookRows } from './handbook-rows.ts';

interface HandbookRecord extends Omit<HandbookRow, 'journeys'> {
  readonly journeys: string;
  readonly n: number | null;
  readonly effective: string | null;
}

type RowStore = Pick<HandbookStore, 'list' | 'get' | 'insert' | 'update' | 'bin' | 'restore' | 'purge'>;

const selectRows = `
  SELECT id, workspace, handbooks.title, organization, number, owner, handbooks.locale, journeys, edition,
    created_at AS createdAt, updated_at AS updatedAt, deleted_at AS deletedAt, n, effective
  FROM handbooks LEFT JOIN issues
    ON handbook = id AND n = (SELECT max(n) FROM issues WHERE handbook = handbooks.id)`;

const toRow = ({ n, effective, ...record }: HandbookRecord): ListedHandbook => ({
  ...record,
  journeys: JSON.parse(record.journeys),
  issue: n !== null && effective !== null ? { n, effective } : null,
});

export function sqliteHandbooks(
  db: Database,
  attempt: Attempt,
  rows: SqliteHandbookRows,
  documents: SqliteDocuments,
): RowStore {
  const select = db.prepare<[string], HandbookRecord>(`${selectRows} WHERE id = ?`);
  const list = (condition: string) =>
    db.prepare<[string], HandbookRecord>(
      `${selectRows} WHERE workspace = ? AND deleted_at IS ${condition} ORDER BY updated_at DESC, id`,
    );
  const live = list('NULL');
  const binned = list('NOT NULL');
  const setBin = db.prepare<[number, string]>(
    'UPDATE handbooks SET deleted_at = coalesce(deleted_at, ?) WHERE id = ?',
  );
  const clearBin = db.prepare<[string]>('UPDATE handbooks SET deleted_at = NULL WHERE id = ?');
  const deleteDocuments = [
    'DELETE FROM updates WHERE doc IN (SELECT key FROM documents WHERE handbook = ?)',
    'DELETE FROM snapshots WHERE doc IN (SELECT key FROM documents WHERE handbook = ?)',
    'DELETE FROM documents WHERE handbook = ?',
    `DELETE FROM links WHERE kind = 'handbook' AND target = ?`,
  ].map((sql) => db.prepare<[string]>(sql));
  // Issues and acknowledgements go with it.
  const deleteRow = db.prepare<[string]>('DELETE FROM handbooks WHERE id = ?');

  const find = (id: string): ListedHandbook | null => {
    const record = select.get(id);
    return record ? toRow(record) : null;
  };
  const insert = db.transaction((row: HandbookRow, added: readonly NewDocument[]) => {
    if (rows.has(row.id) || documents.isTaken(added)) return 'taken';
    rows.insert(row);
    documents.insert(added, { handbook: row.id });
    return 'created';
  });
  const update = db.transaction((id: string, fields: HandbookFields) => {
    rows.touch({ handbook: id, ...fields });
    return find(id);
  });
  const bin = db.transaction((id: string, at: number) => {
    setBin.run(at, id);
    return find(id);
  });
  const restore = db.transaction((id: string) => {
    clearBin.run(id);
    return find(id);
  });
  const purge = db.transaction((id: string) => {
    for (const step of deleteDocuments) step.run(id);
    documents.forget();
    return deleteRow.run(id).changes > 0;
  });

  return {
    list: ({ workspace, bin: inBin }) => attempt(() => (inBin ? binned : live).all(workspace).map(toRow)),
    get: (id) => attempt(() => find(id)),
    insert: (row, added) => attempt(() => insert.immediate(row, added)),
    update: (id, fields) => attempt(() => update.immediate(id, fields)),
    bin: (id, at) => attempt(() => bin.immediate(id, at)),
    restore: (id) => attempt(() => restore.immediate(id)),
    purge: (id) => attempt(() => purge.immediate(id)),
  };
}
