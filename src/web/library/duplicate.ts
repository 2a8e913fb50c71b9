import { type Json, newId } from '../../core/base/index.ts';
import type { Command, LibraryTable, Snapshot } from '../../core/model/index.ts';

/** Copies of records, each behind the last one of them; a script's lines get ids of their own. */
export function duplicateCommand(
  { library }: Pick<Snapshot, 'library'>,
  table: LibraryTable,
  ids: readonly string[],
  copyName: (name: string) => string,
): Command | null {
  const wanted = new Set(ids);
  const { list } = library[table] as { readonly list: readonly { readonly id: string }[] };
  const found = list.filter(({ id }) => wanted.has(id)) as unknown as ReadonlyArray<Record<string, Json>>;
  if (found.length === 0) return null;
  const last = list.findLastIndex(({ id }) => wanted.has(id));
  const before = list[last + 1]?.id ?? null;
  const nameKey = table === 'terms' ? 'term' : table === 'authorities' ? 'situation' : 'name';
  const records = found.map((record) => ({
    table,
    before,
    record: {
      ...record,
      id: newId(),
      [nameKey]: copyName(String(record[nameKey] ?? '')),
      ...(table === 'scripts' ? { lines: freshLines(record.lines) } : {}),
    },
  }));
  return { type: 'records.add', records };
}

const freshLines = (lines: Json | undefined): Json =>
  (Array.isArray(lines) ? lines : []).map((line) => {
    const { orderKey: _, ...rest } = line as { readonly [key: string]: Json };
    return { ...rest, id: newId() };
  });
