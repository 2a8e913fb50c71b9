import type { Database } from 'better-sqlite3';
import { isAtLeast, type Role } from '../../../src/core/protocol/index.ts';
import type { InvitationRow, InvitationStore } from '../rights.ts';
import type { Attempt } from './attempt.ts';

const columns = `id, salt, workspace, role, email, made_by AS "by", created_at AS createdAt,
  expires_at AS expiresAt, used_at AS usedAt, used_by AS usedBy`;

export function sqliteInvitations(db: Database, attempt: Attempt): InvitationStore {
  const list = db.prepare<[string], InvitationRow>(
    `SELECT ${columns} FROM invitations WHERE workspace = ? AND used_at IS NULL ORDER BY created_at DESC, id`,
  );
  const select = db.prepare<[string], InvitationRow>(`SELECT ${columns} FROM invitations WHERE id = ?`);
  const insert = db.prepare<InvitationRow>(
    `INSERT OR IGNORE INTO invitations VALUES (@id, @salt, @workspace, @role, @email, @by, @createdAt,
     @expiresAt, @usedAt, @usedBy)`,
  );
  const withdraw = db.prepare<[string, string]>(
    'DELETE FROM invitations WHERE workspace = ? AND id = ? AND used_at IS NULL',
  );
  const use = db.prepare<[number, string, string, number]>(
    'UPDATE invitations SET used_at = ?, used_by = ? WHERE id = ? AND used_at IS NULL AND expires_at > ?',
  );
  const roleOf = db
    .prepare<[string, string], Role>('SELECT role FROM members WHERE workspace = ? AND user = ?')
    .pluck();
  const join = db.prepare<[string, string, Role, number]>(
    `INSERT INTO members VALUES (?, ?, ?, ?)
     ON CONFLICT (workspace, user) DO UPDATE SET role = excluded.role`,
  );
  const accept = db.transaction((id: string, user: string, at: number): boolean => {
    if (use.run(at, user, id, at).changes === 0) return false;
    const { workspace, role } = select.get(id) as InvitationRow;
    const now = roleOf.get(workspace, user);
    if (!now || !isAtLeast(now, role)) join.run(workspace, user, role, at);
    return true;
  });
  return {
    list: (workspace) => attempt(() => list.all(workspace)),
    get: (id) => attempt(() => select.get(id) ?? null),
    insert: (row) => attempt(() => (insert.run(row).changes > 0 ? 'created' : 'taken')),
    accept: (id, user, at) => attempt(() => accept.immediate(id, user, at)),
    withdraw: (workspace, id) => attempt(() => withdraw.run(workspace, id).changes > 0),
  };
}
