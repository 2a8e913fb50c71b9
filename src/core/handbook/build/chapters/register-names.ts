import type { NamedRecord } from '../../tree/block.ts';
import { type Book, titleOf } from '../book.ts';

const NAMING = ['roles', 'channels', 'tiers', 'calendars', 'voices'] as const;
const known = new WeakMap<Book, readonly NamedRecord[]>();

/** What the records of registers refer to, by name; also the names of roles and channels that editions are for. */
export function registerNames(book: Book): readonly NamedRecord[] {
  const names =
    known.get(book) ??
    NAMING.flatMap((table) =>
      book.library[table].list.map(({ id, name }) => ({ table, id, name: titleOf(name, book.words) })),
    );
  known.set(book, names);
  return names;
}
