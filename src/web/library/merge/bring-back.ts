import { type Json, samePlain } from '../../../core/base/index.ts';
import { fieldOf, patchCommands } from '../../../core/interchange/index.ts';
import type { Command, LibrarySnapshot, LibraryTable } from '../../../core/model/index.ts';

export interface Merged {
  readonly table: LibraryTable;
  readonly keep: string;
  readonly removed: readonly string[];
  /** The fields of the one that stayed that say something else now. */
  readonly changed: readonly string[];
  /** The library as it was before. */
  readonly before: LibrarySnapshot;
}

/**
 * Puts back what a merge took out of the library: the records that went, where they stood, and what the one that
 * stayed said. What named them goes on naming the one that stayed: that is in documents of other journeys.
 */
export function bringBack(
  { table, keep, removed, changed, before }: Merged,
  now: LibrarySnapshot,
): readonly Command[] {
  const old = before[table].list as unknown as ReadonlyArray<Readonly<Record<string, Json>>>;
  const gone = old.filter(({ id }) => removed.includes(id as string) && !now[table].has(id as string));
  const records = gone.map((record) => {
    const behind = old.slice(old.indexOf(record) + 1);
    const next = behind.find(({ id }) => now[table].has(id as string));
    return { table, record, before: (next?.id as string | undefined) ?? null };
  });
  const said = (library: LibrarySnapshot, key: string) => fieldOf(library[table].get(keep), key);
  const other = changed.filter((key) => !samePlain(said(before, key), said(now, key)));
  const fields = Object.fromEntries(other.map((key) => [key, (said(before, key) ?? null) as Json]));
  const restored = other.length > 0 && now[table].has(keep) ? patchCommands(table, keep, fields, now) : [];
  return records.length === 0 ? restored : [{ type: 'records.add', records }, ...restored];
}
