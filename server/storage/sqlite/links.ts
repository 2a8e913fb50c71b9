import type { Database } from 'better-sqlite3';
import type { EnteredLink, LinkFields, LinkRow, LinkStore, ListedLink } from '../rights.ts';
import type { Attempt } from './attempt.ts';

const columns = `id, salt, kind, target, role, label, expires_at AS expiresAt, password, made_by AS "by",
  created_at AS createdAt, revoked_at AS revokedAt,
  (SELECT count(*) FROM link_uses WHERE link = links.id) AS guests`;
const entered = `SELECT links.id, kind, target, role, user FROM link_uses JOIN links ON links.id = link
  WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > @now)`;

/** @param write for coming in: a whole hall may at once */
export function sqliteLinks(db: Database, attempt: Attempt, write: Attempt): LinkStore {
  const list = db.prepare<[string, string], ListedLink>(
    `SELECT ${columns} FROM links WHERE kind = ? AND target = ? AND revoked_at IS NULL
     ORDER BY created_at DESC, id`,
  );
  const select = db.prepare<[string], ListedLink>(`SELECT ${columns} FROM links WHERE id = ?`);
  const insert = db.prepare<LinkRow>(
    `INSERT OR IGNORE INTO links VALUES (@id, @salt, @kind, @target, @role, @label, @expiresAt, @password,
     @by, @createdAt, @revokedAt)`,
  );
  const put = db.prepare(
    'UPDATE links SET role = @role, label = @label, expires_at = @expiresAt, password = @password WHERE id = @id',
  );
  const revoke = db.prepare<[number, string]>(
    'UPDATE links SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
  );
  const enter = db.prepare<[string, number, string]>(
    'INSERT OR IGNORE INTO link_uses SELECT id, ?, ? FROM links WHERE id = ?',
  );
  const ofUser = db.prepare<{ user: string; now: number }, EnteredLink>(`${entered} AND user = @user`);
  const toTarget = db.prepare<{ kind: string; target: string; now: number }, EnteredLink>(
    `${entered} AND kind = @kind AND target = @target ORDER BY at, user`,
  );
  const next = db
    .prepare<[number], number | null>(
      'SELECT min(expires_at) FROM links WHERE expires_at > ? AND revoked_at IS NULL',
    )
    .pluck();

  const update = db.transaction((id: string, fields: LinkFields): ListedLink | null => {
    const link = select.get(id);
    if (!link || link.revokedAt !== null) return null;
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const { role, label, expiresAt, password } = { ...link, ...Object.fromEntries(given) };
    put.run({ id, role, label, expiresAt, password });
    return select.get(id) ?? null;
  });
  return {
    list: (kind, target) => attempt(() => list.all(kind, target)),
    get: (id) => attempt(() => select.get(id) ?? null),
    insert: (row) => attempt(() => (insert.run(row).changes > 0 ? 'created' : 'taken')),
    update: (id, fields) => attempt(() => update.immediate(id, fields)),
    revoke: (id, at) => attempt(() => revoke.run(at, id).changes > 0),
    enter: (id, user, at) =>
      write(() => {
        enter.run(user, at, id);
      }),
    entered: (user, now) => attempt(() => ofUser.all({ user, now })),
    enteredTo: (kind, target, now) => attempt(() => toTarget.all({ kind, target, now })),
    nextExpiry: (now) => attempt(() => next.get(now) ?? null),
  };
}
