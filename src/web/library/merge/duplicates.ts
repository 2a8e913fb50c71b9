import { nameIn, plainText } from '../../../core/interchange/index.ts';
import type { LibrarySnapshot, LibraryTable } from '../../../core/model/index.ts';

/** What is left of a name when width, case, spaces and marks between words don't count. */
const bare = (name: string): string => plainText(name).replace(/[\s\p{P}]+/gu, '');

/** Records of a kind that look like one another by their names, in groups of two and more. */
export function findDuplicates(
  library: LibrarySnapshot,
  table: LibraryTable,
): readonly (readonly string[])[] {
  const groups = Map.groupBy(library[table].list as readonly { readonly id: string }[], (record) =>
    bare(nameIn(library, table, record as never)),
  );
  return [...groups]
    .filter(([name, records]) => name !== '' && records.length > 1)
    .map(([, records]) => records.map(({ id }) => id));
}
