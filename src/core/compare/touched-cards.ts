import {
  LIBRARY_TABLES,
  type LibraryTable,
  referencedIds,
  type Snapshot,
  TABLES,
  tableIn,
} from '../model/index.ts';

/** The cards of a journey that stand on library records, directly or by way of another one, by `table:id`. */
export function cardsByLibraryRecord(
  snapshot: Snapshot,
): (table: LibraryTable, id: string) => readonly string[] {
  const users = new Map<string, Set<string>>();
  const note = (key: string, user: string) => {
    const known = users.get(key);
    if (known) known.add(user);
    else users.set(key, new Set([user]));
  };
  for (const table of ['cards', ...LIBRARY_TABLES] as const) {
    const references = TABLES[table].references.filter(({ to }) => to in snapshot.library);
    for (const record of tableIn(snapshot, table).list) {
      for (const reference of references) {
        for (const { id } of referencedIds(record, reference))
          note(`${reference.to}:${id}`, `${table}:${record.id}`);
      }
    }
  }
  return (table, id) => {
    const cards = new Set<string>();
    const seen = new Set<string>();
    const visit = (key: string): void => {
      for (const user of users.get(key) ?? []) {
        if (seen.has(user)) continue;
        seen.add(user);
        if (user.startsWith('cards:')) cards.add(user.slice('cards:'.length));
        else visit(user);
      }
    };
    visit(`${table}:${id}`);
    return [...cards];
  };
}
