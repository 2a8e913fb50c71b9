import type { Database } from 'better-sqlite3';
import type { TraceRow, TraceStore } from '../traces.ts';
import type { Attempt } from './attempt.ts';

interface TraceRecord extends Omit<TraceRow, 'by'> {
  readonly by: string;
}

export function sqliteTraces(db: Database, attempt: Attempt): TraceStore {
  const select = db.prepare<[string], TraceRecord>(
    'SELECT record, at, by FROM traces WHERE journey = ? ORDER BY record',
  );
  const set = db.prepare(`
    INSERT INTO traces (journey, record, at, by)
    SELECT @journey, @record, @at, @by
    WHERE EXISTS (SELECT 1 FROM journeys WHERE id = @journey)
    ON CONFLICT DO UPDATE SET at = excluded.at, by = excluded.by`);
  const put = db.transaction((journey: string, traces: readonly TraceRow[]) => {
    for (const { by, ...trace } of traces) set.run({ journey, ...trace, by: JSON.stringify(by) });
  });
  return {
    list: (journey) =>
      attempt(() => select.all(journey).map(({ by, ...trace }) => ({ ...trace, by: JSON.parse(by) }))),
    put: (journey, traces) => attempt(() => put.immediate(journey, traces)),
  };
}
