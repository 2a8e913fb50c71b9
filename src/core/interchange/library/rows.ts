import type { LibrarySnapshot, LibraryTable, Locale } from '../../model/index.ts';
import { type CellContext, fieldOf, sayCell } from './cells.ts';
import { LIBRARY_COLUMNS } from './columns.ts';
import { wordIn } from './word.ts';

/** A kind of library records as rows: headings, then a record a row, its id first. */
export function libraryRows(
  library: Pick<LibrarySnapshot, LibraryTable>,
  table: LibraryTable,
  locale: Locale,
): string[][] {
  const context: CellContext = { locale, library };
  const columns = LIBRARY_COLUMNS[table];
  return [
    ['ID', ...columns.map(({ label }) => wordIn(locale, label))],
    ...library[table].list.map((record) => [
      record.id,
      ...columns.map(({ key, form }) => sayCell(fieldOf(record, key), form, context)),
    ]),
  ];
}
