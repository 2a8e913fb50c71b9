import type { Database } from 'better-sqlite3';
import type { NewDocument } from '../content.ts';
import type { MemberRow } from '../rights.ts';
import type { SettingStore, WorkspaceRow, WorkspaceStore } from '../storage.ts';
import type { Attempt } from './attempt.ts';
import type { SqliteDocuments } from './documents.ts';

const columns = 'id, name, created_at AS createdAt';

export function sqliteWorkspaces(db: Database, attempt: Attempt, documents: SqliteDocuments): WorkspaceStore {
  const select = db.prepare<[string], WorkspaceRow>(`SELECT ${columns} FROM workspaces WHERE id = ?`);
  const all = db.prepare<[], WorkspaceRow>(`SELECT ${columns} FROM workspaces ORDER BY created_at, id`);
  const insertRow = db.prepare(
    'INSERT INTO workspaces (id, name, created_at) VALUES (@id, @name, @createdAt)',
  );
  const rename = db.prepare<[string, string]>('UPDATE workspaces SET name = ? WHERE id = ?');

  const insertMember = db.prepare<MemberRow>('INSERT INTO members VALUES (@workspace, @user, @role, @since)');

  type First = readonly Omit<MemberRow, 'workspace'>[];
  const insert = db.transaction((row: WorkspaceRow, added: readonly NewDocument[], members: First) => {
    if (select.get(row.id) || documents.isTaken(added)) return 'taken';
    insertRow.run(row);
    documents.insert(added, null);
    for (const member of members) insertMember.run({ ...member, workspace: row.id });
    return 'created';
  });
  const change = db.transaction((id: string, name: string) => {
    rename.run(name, id);
    return select.get(id) ?? null;
  });

  return {
    list: () => attempt(() => all.all()),
    get: (id) => attempt(() => select.get(id) ?? null),
    insert: (row, added, members = []) => attempt(() => insert.immediate(row, added, members)),
    rename: (id, name) => attempt(() => change.immediate(id, name)),
  };
}

export function sqliteSettings(db: Database, attempt: Attempt): SettingStore {
  const select = db.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck();
  const put = db.prepare<[string, string]>(
    'INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    get: (name) => attempt(() => select.get(name) ?? null),
    set: (name, value) =>
      attempt(() => {
        put.run(name, value);
      }),
  };
}
