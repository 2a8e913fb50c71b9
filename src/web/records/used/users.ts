import type { LibraryTable, Snapshot } from '../../../core/model/index.ts';
import { type Referrer, referrersOf } from './referrers.ts';

/** A record that names another one. */
export type User = Pick<Referrer, 'table' | 'id'>;

/** The records of this journey, then those of the library, that name a library record; each once. */
export const usersOf = (snapshot: Snapshot, table: LibraryTable, id: string): readonly User[] =>
  referrersOf(snapshot, table)
    .filter(({ names }) => names.has(id))
    .map((user) => ({ table: user.table, id: user.id }));

export const sameUsers = (a: readonly User[], b: readonly User[]): boolean =>
  a.length === b.length && a.every(({ table, id }, i) => table === b[i]?.table && id === b[i]?.id);
