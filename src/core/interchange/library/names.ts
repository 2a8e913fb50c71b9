import type { LibrarySnapshot, LibraryTable, Table } from '../../model/index.ts';
import { plainText } from './word.ts';

type Loose = Readonly<Record<string, unknown>>;
type Source = Pick<LibrarySnapshot, LibraryTable>;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What a record is called, in files and when it is looked for; an authority by whose it is and what for. */
export function nameIn(library: Source, table: LibraryTable, record: Loose): string {
  if (table === 'authorities') {
    const role = library.roles.get(text(record.role));
    return [text(role?.name), text(record.situation)].filter(Boolean).join(' · ');
  }
  return text(table === 'terms' ? record.term : record.name);
}

/** The ids by plain name, of one state of a table. */
const indexes = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

function idsByName(library: Source, table: LibraryTable): ReadonlyMap<string, readonly string[]> {
  const all: Table<{ readonly id: string }> = library[table];
  // An authority's name depends on another table too: there are few of them.
  const known = table === 'authorities' ? undefined : indexes.get(all);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const record of all.list) {
    const name = plainText(nameIn(library, table, record));
    if (name === '') continue;
    const ids = index.get(name);
    if (ids) ids.push(record.id);
    else index.set(name, [record.id]);
  }
  indexes.set(all, index);
  return index;
}

export const idsNamed = (library: Source, table: LibraryTable, name: string): readonly string[] =>
  idsByName(library, table).get(plainText(name)) ?? [];

/** A record in words that lead back to it: its name, or its id behind `#` where the name is another's too. */
export function sayRecord(library: Source, table: LibraryTable, id: string): string {
  const record = library[table].get(id) as Loose | undefined;
  const name = record ? nameIn(library, table, record) : '';
  if (name === '') return `#${id}`;
  return idsNamed(library, table, name).length > 1 || name.startsWith('#') ? `#${id}` : name;
}

/** The record that a text names; null when there is none of that name. */
export function findRecord(library: Source, table: LibraryTable, text: string): string | null {
  const named = idsNamed(library, table, text);
  if (named[0] !== undefined) return named[0];
  const id = text.trim().replace(/^#/, '');
  if (library[table].has(id)) return id;
  // One that was deleted is still named by its id.
  return text.trim().startsWith('#') && id !== '' ? id : null;
}
