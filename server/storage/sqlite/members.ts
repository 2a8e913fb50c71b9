import type { Database } from 'better-sqlite3';
import type { Role } from '../../../src/core/protocol/index.ts';
import type { MemberChanged, MemberRow, MemberStore } from '../rights.ts';
import type { Attempt } from './attempt.ts';

export function sqliteMembers(db: Database, attempt: Attempt): MemberStore {
  const list = db.prepare<[string], MemberRow>(
    'SELECT * FROM members WHERE workspace = ? ORDER BY since, user',
  );
  const select = db.prepare<[string, string], MemberRow>(
    'SELECT * FROM members WHERE workspace = ? AND user = ?',
  );
  const of = db.prepare<[string], MemberRow & { name: string }>(
    `SELECT members.*, name FROM members JOIN workspaces ON workspaces.id = workspace
     WHERE user = ? ORDER BY created_at, workspace`,
  );
  const insert = db.prepare<MemberRow>(
    'INSERT OR IGNORE INTO members VALUES (@workspace, @user, @role, @since)',
  );
  const setRole = db.prepare<[Role, string, string]>(
    'UPDATE members SET role = ? WHERE workspace = ? AND user = ?',
  );
  const remove = db.prepare<[string, string]>('DELETE FROM members WHERE workspace = ? AND user = ?');
  const removeGrants = db.prepare<[string, string]>(
    'DELETE FROM grants WHERE user = ? AND journey IN (SELECT id FROM journeys WHERE workspace = ?)',
  );
  const owners = db
    .prepare<[string], number>(`SELECT count(*) FROM members WHERE workspace = ? AND role = 'owner'`)
    .pluck();

  /** Inside a transaction: the next one to ask sees what this one did. */
  function refusal(workspace: string, user: string, next: Role | null): MemberChanged | null {
    const member = select.get(workspace, user);
    if (!member) return 'missing';
    const isLast = member.role === 'owner' && next !== 'owner' && owners.get(workspace) === 1;
    return isLast ? 'last-owner' : null;
  }
  const change = db.transaction((workspace: string, user: string, role: Role): MemberChanged => {
    const refused = refusal(workspace, user, role);
    if (!refused) setRole.run(role, workspace, user);
    return refused ?? 'done';
  });
  const leave = db.transaction((workspace: string, user: string): MemberChanged => {
    const refused = refusal(workspace, user, null);
    if (refused) return refused;
    remove.run(workspace, user);
    removeGrants.run(user, workspace);
    return 'done';
  });

  return {
    list: (workspace) => attempt(() => list.all(workspace)),
    get: (workspace, user) => attempt(() => select.get(workspace, user) ?? null),
    of: (user) => attempt(() => of.all(user)),
    add: (row) => attempt(() => (insert.run(row).changes > 0 ? 'created' : 'taken')),
    change: (workspace, user, role) => attempt(() => change.immediate(workspace, user, role)),
    remove: (workspace, user) => attempt(() => leave.immediate(workspace, user)),
  };
}
