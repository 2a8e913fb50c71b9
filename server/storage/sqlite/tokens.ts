import type { Database } from 'better-sqlite3';
import type { TokenRow, TokenStore } from '../records.ts';
import type { Attempt } from './attempt.ts';

type Stored = Omit<TokenRow, 'scopes'> & { readonly scopes: string };

const toRow = (stored: Stored): TokenRow => ({ ...stored, scopes: JSON.parse(stored.scopes) });

export function sqliteTokens(db: Database, attempt: Attempt): TokenStore {
  const select = <P extends unknown[]>(rest: string) =>
    db.prepare<P, Stored>(`
      SELECT id, person, name, scopes, handle, hash,
        created_at AS createdAt, expires_at AS expiresAt, last_used_at AS lastUsedAt
      FROM tokens WHERE ${rest}`);
  const ofPerson = select<[string]>('person = ? ORDER BY created_at DESC, id');
  const byId = select<[string]>('id = ?');
  const byHandle = select<[string]>('handle = ?');
  const insert = db.prepare<[Stored]>(`
    INSERT INTO tokens VALUES
    (@id, @person, @name, @scopes, @handle, @hash, @createdAt, @expiresAt, @lastUsedAt)`);
  const use = db.prepare<[number, string]>('UPDATE tokens SET last_used_at = ? WHERE id = ?');
  const drop = db.prepare<[string]>('DELETE FROM tokens WHERE id = ?');

  const one = (id: string): TokenRow | null => {
    const stored = byId.get(id);
    return stored ? toRow(stored) : null;
  };
  const remove = db.transaction((person: string, id: string) => {
    const row = one(id);
    if (row?.person !== person) return null;
    drop.run(id);
    return row;
  });

  return {
    list: (person) => attempt(() => ofPerson.all(person).map(toRow)),
    get: (id) => attempt(() => one(id)),
    find: (handle) => attempt(() => byHandle.all(handle).map(toRow)),
    insert: (row) =>
      attempt(() => {
        insert.run({ ...row, scopes: JSON.stringify(row.scopes) });
      }),
    used: (id, at) =>
      attempt(() => {
        use.run(at, id);
      }),
    remove: (person, id) => attempt(() => remove.immediate(person, id)),
  };
}
