import type { Database } from 'better-sqlite3';
import type { AcknowledgementRow, HandbookStore, Issued, ListedIssue, NewIssue } from '../handbooks.ts';
import type { Attempt } from './attempt.ts';

type IssueStore = Pick<
  HandbookStore,
  'issue' | 'issues' | 'getIssue' | 'part' | 'acknowledge' | 'acknowledgements'
>;

const selectIssues = `
  SELECT handbook, n, effective, approver, note, supersedes, issued_at AS issuedAt, issued_by AS issuedBy,
    title, locale, hash,
    (SELECT count(*) FROM acknowledgements AS given WHERE given.handbook = issues.handbook AND given.n = issues.n)
      AS acknowledged
  FROM issues WHERE handbook = ?`;

export function sqliteIssues(db: Database, attempt: Attempt): IssueStore {
  const inUse = db.prepare<[string]>('SELECT 1 FROM handbooks WHERE id = ? AND deleted_at IS NULL');
  const newest = db
    .prepare<[string], number>('SELECT coalesce(max(n), 0) FROM issues WHERE handbook = ?')
    .pluck();
  const insertIssue = db.prepare(`
    INSERT INTO issues (handbook, n, effective, approver, note, supersedes, issued_at, issued_by, title, locale, hash)
    VALUES (@handbook, @n, @effective, @approver, @note, @supersedes, @issuedAt, @issuedBy, @title, @locale, @hash)`);
  const insertPart = db.prepare<[string, number, string, Uint8Array]>(
    'INSERT INTO issue_parts (handbook, n, name, bytes) VALUES (?, ?, ?, ?)',
  );
  const all = db.prepare<[string], ListedIssue>(`${selectIssues} ORDER BY n DESC`);
  const one = db.prepare<[string, number], ListedIssue>(`${selectIssues} AND n = ?`);
  const part = db
    .prepare<[string, number, string], Buffer>(
      'SELECT bytes FROM issue_parts WHERE handbook = ? AND n = ? AND name = ?',
    )
    .pluck();
  const insertName = db.prepare<[string, number, string, number]>(
    'INSERT INTO acknowledgements (handbook, n, name, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const oneName = db.prepare<[string, number, string], AcknowledgementRow>(
    'SELECT name, at FROM acknowledgements WHERE handbook = ? AND n = ? AND name = ?',
  );
  const names = db.prepare<[string, number], AcknowledgementRow>(
    'SELECT name, at FROM acknowledgements WHERE handbook = ? AND n = ? ORDER BY at, name',
  );

  const issue = db.transaction(({ row, parts }: NewIssue): Issued => {
    if (!inUse.get(row.handbook)) return 'missing';
    if (newest.get(row.handbook) !== row.n - 1) return 'taken';
    insertIssue.run(row);
    for (const [name, bytes] of Object.entries(parts)) insertPart.run(row.handbook, row.n, name, bytes);
    return 'issued';
  });
  const acknowledge = db.transaction((handbook: string, n: number, { name, at }: AcknowledgementRow) => {
    if (!one.get(handbook, n)) return null;
    insertName.run(handbook, n, name, at);
    return oneName.get(handbook, n, name) ?? null;
  });

  return {
    issue: (input) => attempt(() => issue.immediate(input)),
    issues: (handbook) => attempt(() => all.all(handbook)),
    getIssue: (handbook, n) => attempt(() => one.get(handbook, n) ?? null),
    part: (handbook, n, name) => attempt(() => part.get(handbook, n, name) ?? null),
    acknowledge: (handbook, n, given) => attempt(() => acknowledge.immediate(handbook, n, given)),
    acknowledgements: (handbook, n) => attempt(() => names.all(handbook, n)),
  };
}
