import {
  CELL_CHARACTERS,
  fieldOf,
  LIBRARY_COLUMNS,
  libraryRows,
  type SheetCell,
  type SheetText,
  wordIn,
} from '../../../interchange/index.ts';
import type { Locale } from '../../../model/index.ts';
import { type Library, REGISTERS } from '../../records-in.ts';
import { percentCell, type Shortened } from './cells.ts';
import { WORKBOOK_WORDS } from './words.ts';

const WIDTHS = { id: 14, first: 28, other: 30 } as const;

/**
 * The registers as the library's own tables write them, so that its import takes them back: ids first, the same headings,
 * the same words. A text too long for a cell is left out, since a part of it would be taken for all.
 */
export function registerSheets(
  library: Library,
  locale: Locale,
): { readonly sheets: readonly SheetText[]; readonly shortened: readonly Shortened[] } {
  const shortened: Shortened[] = [];
  const sheets = REGISTERS.filter((table) => library[table].size > 0).map((table): SheetText => {
    const name = wordIn(locale, `kinds.${table}`);
    const records = library[table].list;
    const rows = libraryRows(library, table, locale).map((row, at): SheetCell[] =>
      row.map((text, column) => {
        const form = LIBRARY_COLUMNS[table][column - 1];
        const value =
          at > 0 && form?.form.kind === 'share' ? fieldOf(records[at - 1] as object, form.key) : null;
        if (typeof value === 'number') return percentCell(value);
        if (text.length <= CELL_CHARACTERS) return text;
        const said = WORKBOOK_WORDS[locale].leftEmpty(text.length);
        shortened.push({ sheet: name, row: at, column, said });
        return '';
      }),
    );
    const widths = (rows[0] ?? []).map((_, at) =>
      at === 0 ? WIDTHS.id : at === 1 ? WIDTHS.first : WIDTHS.other,
    );
    return { name, rows, widths };
  });
  return { sheets, shortened };
}
