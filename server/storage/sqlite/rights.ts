import type { Database } from 'better-sqlite3';
import type { RightsStore } from '../rights.ts';
import type { Attempt } from './attempt.ts';
import { sqliteGrants } from './grants.ts';
import { sqliteInvitations } from './invitations.ts';
import { sqliteLinks } from './links.ts';
import { sqliteMembers } from './members.ts';

/** @param write for what many may do at once */
export function sqliteRights(db: Database, attempt: Attempt, write: Attempt): RightsStore {
  const steps = [
    'INSERT OR IGNORE INTO link_uses SELECT link, @user, at FROM link_uses WHERE user = @guest',
    'DELETE FROM link_uses WHERE user = @guest',
    'INSERT OR IGNORE INTO grants SELECT journey, @user, role, since FROM grants WHERE user = @guest',
    'DELETE FROM grants WHERE user = @guest',
    'UPDATE journeys SET maker = @user WHERE maker = @guest',
    'UPDATE former_users SET user = @user WHERE user = @guest',
  ].map((sql) => db.prepare<{ guest: string; user: string }>(sql));
  const note = db.prepare<[string, string, number]>('INSERT OR REPLACE INTO former_users VALUES (?, ?, ?)');
  const formerly = db.prepare<[string], string>('SELECT former FROM former_users WHERE user = ?').pluck();
  const inherit = db.transaction((guest: string, user: string, at: number) => {
    for (const step of steps) step.run({ guest, user });
    note.run(guest, user, at);
  });
  return {
    members: sqliteMembers(db, attempt),
    grants: sqliteGrants(db, attempt),
    invitations: sqliteInvitations(db, attempt),
    links: sqliteLinks(db, attempt, write),
    inherit: (guest, user, at) => attempt(() => inherit.immediate(guest, user, at)),
    formerly: (user) => attempt(() => formerly.all(user)),
  };
}
