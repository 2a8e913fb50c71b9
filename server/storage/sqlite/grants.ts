import type { Database } from 'better-sqlite3';
import type { GrantRow, GrantStore } from '../rights.ts';
import type { Attempt } from './attempt.ts';

export function sqliteGrants(db: Database, attempt: Attempt): GrantStore {
  const list = db.prepare<[string], GrantRow>('SELECT * FROM grants WHERE journey = ? ORDER BY since, user');
  const select = db.prepare<[string, string], GrantRow>(
    'SELECT * FROM grants WHERE journey = ? AND user = ?',
  );
  const of = db.prepare<[string], GrantRow>('SELECT * FROM grants WHERE user = ? ORDER BY journey');
  const put = db.prepare<GrantRow>(
    `INSERT INTO grants SELECT id, @user, @role, @since FROM journeys WHERE id = @journey
     ON CONFLICT (journey, user) DO UPDATE SET role = excluded.role`,
  );
  const remove = db.prepare<[string, string]>('DELETE FROM grants WHERE journey = ? AND user = ?');
  return {
    list: (journey) => attempt(() => list.all(journey)),
    get: (journey, user) => attempt(() => select.get(journey, user) ?? null),
    of: (user) => attempt(() => of.all(user)),
    put: (row) => attempt(() => (put.run(row).changes > 0 ? 'created' : 'taken')),
    remove: (journey, user) => attempt(() => remove.run(journey, user).changes > 0),
  };
}
