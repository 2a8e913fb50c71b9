import type { IdentityRow, IdentityStore } from '../../storage/index.ts';

/** What has become of rows, told before whoever changed them goes on. */
export interface Watch {
  readonly sessionsEnded: (ids: readonly string[]) => void;
  readonly usersChanged: (rows: readonly IdentityRow[]) => void;
}

/** The store as it is, telling of every session that ends and every user that changes, whoever does it. */
export function watched(store: IdentityStore, { sessionsEnded, usersChanged }: Watch): IdentityStore {
  const ids = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map(({ id }) => String(id));
  return {
    ...store,
    update: async (table, where, fields) => {
      const rows = await store.update(table, where, fields);
      if (table === 'users' && rows !== 'taken' && rows.length > 0) usersChanged(rows);
      return rows;
    },
    remove: async (table, query) => {
      // Sessions go with their user: they are to be heard of too.
      if (table === 'users') {
        const users = ids(await store.select('users', query));
        const theirs = await store.remove('sessions', {
          where: [{ field: 'userId', operator: 'in', value: users }],
        });
        if (theirs.length > 0) sessionsEnded(ids(theirs));
      }
      const rows = await store.remove(table, query);
      if (table === 'sessions' && rows.length > 0) sessionsEnded(ids(rows));
      return rows;
    },
  };
}
