import type { Json } from '../../../core/base/index.ts';
import { plainText } from '../../../core/interchange/index.ts';
import { type LibrarySnapshot, type LibraryTable, mapReference, TABLES } from '../../../core/model/index.ts';

export interface Starter {
  readonly table: LibraryTable;
  readonly record: { readonly id: string; readonly [key: string]: Json };
}

const nameOf = ({ record }: Starter): string =>
  plainText(String(record.name ?? record.term ?? record.situation ?? ''));

/**
 * The starters that the library does not hold yet, neither by id nor by name. What they name and is there under
 * another id, a role of the same name say, they name there.
 */
export function freshStarters(starters: readonly Starter[], library: LibrarySnapshot): readonly Starter[] {
  const known = new Map<string, string>();
  const fresh = starters.filter((starter) => {
    const { table, record } = starter;
    if (library[table].has(record.id)) return false;
    // An authority has no name of its own.
    if (table === 'authorities') return true;
    const there = (library[table].list as ReadonlyArray<Starter['record']>).find(
      (one) => nameOf({ table, record: one }) === nameOf(starter),
    );
    if (there) known.set(record.id, there.id);
    return !there;
  });
  return fresh.map(({ table, record }) => ({
    table,
    record: TABLES[table].references.reduce(
      (next, reference) => mapReference(next, reference, (id) => known.get(id) ?? id),
      record,
    ),
  }));
}
