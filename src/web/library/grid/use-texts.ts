import { useMemo } from 'react';
import { type CellContext, type Column, fieldOf, sayCell } from '../../../core/interchange/index.ts';
import type { LibrarySnapshot, LibraryTable, Locale } from '../../../core/model/index.ts';
import { useSnapshot } from '../../sync/index.ts';

/** The tables whose names stand in the cells of these columns. */
const namedBy = (columns: readonly Column[]): readonly LibraryTable[] => [
  ...new Set(
    columns.flatMap(({ form }): LibraryTable[] =>
      form.kind === 'ref' || form.kind === 'refs' ? [form.to] : form.kind === 'escalations' ? ['roles'] : [],
    ),
  ),
];

const sameTables = (a: readonly unknown[], b: readonly unknown[]) => a.every((table, at) => table === b[at]);

/** The cells of a record as texts, each record's made once: until it changes, or one that it names. */
export function useTexts(
  columns: readonly Column[],
  locale: Locale,
): (record: { readonly id: string }) => readonly string[] {
  const names = useMemo(() => namedBy(columns), [columns]);
  const tables = useSnapshot(({ library }) => names.map((name) => library[name]), sameTables);
  return useMemo(() => {
    const library = Object.fromEntries(
      names.map((name, at) => [name, tables[at]]),
    ) as unknown as LibrarySnapshot;
    const context: CellContext = { locale, library };
    const known = new WeakMap<object, readonly string[]>();
    return (record) => {
      const texts =
        known.get(record) ?? columns.map(({ key, form }) => sayCell(fieldOf(record, key), form, context));
      known.set(record, texts);
      return texts;
    };
  }, [columns, locale, names, tables]);
}
