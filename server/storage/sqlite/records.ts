import type { Database } from 'better-sqlite3';
import type { NewRecord, RecordQuery, RecordRow, RecordStore } from '../records.ts';
import type { Attempt } from './attempt.ts';

type Stored = Omit<RecordRow, 'audit'> & { readonly audit: number };

const toRow = (stored: Stored): RecordRow => ({ ...stored, audit: stored.audit === 1 });

/** @param write for what is added: many may do something at once */
export function sqliteRecords(db: Database, attempt: Attempt, write: Attempt): RecordStore {
  const insert = db.prepare<[Omit<NewRecord, 'audit'> & { audit: number }]>(`
    INSERT INTO records (workspace, journey, audit, at, kind, body)
    VALUES (@workspace, @journey, @audit, @at, @kind, @body)`);
  const select = (condition: string) =>
    db.prepare<[{ of: string; before: number; limit: number }], Stored>(`
      SELECT seq, workspace, journey, audit, at, kind, body FROM records
      WHERE ${condition} AND seq < @before
      ORDER BY seq DESC LIMIT @limit`);
  const ofJourney = select('journey = @of');
  const ofWorkspace = select('audit = 1 AND workspace = @of');
  const forget = db.prepare<[number]>('DELETE FROM records WHERE audit = 0 AND at < ?');

  const add = db.transaction((records: readonly NewRecord[]) =>
    records.map((record) => Number(insert.run({ ...record, audit: record.audit ? 1 : 0 }).lastInsertRowid)),
  );
  const list = ({ of, before = Number.MAX_SAFE_INTEGER, limit }: RecordQuery) => {
    const [statement, id] = 'journey' in of ? [ofJourney, of.journey] : [ofWorkspace, of.workspace];
    return statement.all({ of: id, before, limit }).map(toRow);
  };

  return {
    add: (records) => write(() => add.immediate(records)),
    list: (query) => attempt(() => list(query)),
    forget: (before) => attempt(() => forget.run(before).changes),
  };
}
