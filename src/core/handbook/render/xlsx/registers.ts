import {
  CELL_CHARACTERS,
  fieldOf,
  LIBRARY_COLUMNS,
  libraryRows,
  type SheetCell,
  type SheetText,
  wordIn,
} from '../../../interchange/index.ts';
import {
  LIBRARY_TABLES,
  type LibrarySnapshot,
  type LibraryTable,
  type Locale,
} from '../../../model/index.ts';
import type { Register, RegisterTable } from '../../tree/block.ts';
import type { Handbook } from '../../tree/handbook.ts';
import { blocksBelow } from '../../tree/walk.ts';
import { percentCell, type Shortened } from './cells.ts';
import { WORKBOOK_WORDS } from './words.ts';

interface Named {
  readonly id: string;
}
export type Library = Pick<LibrarySnapshot, LibraryTable>;

/** The registers' records, and the names of those that they refer to, each once, as far as a library's rows need them. */
export function libraryOf(handbook: Handbook): Library {
  const found = Object.fromEntries(
    LIBRARY_TABLES.map((table) => [table, new Map<string, Named>()]),
  ) as Record<LibraryTable, Map<string, Named>>;
  const registers = [...blocksBelow(handbook.children)].filter(
    (block): block is Register => block.type === 'register',
  );
  for (const { table, records } of registers) {
    for (const { record } of records) if (!found[table].has(record.id)) found[table].set(record.id, record);
  }
  for (const { names } of registers) {
    for (const { table, id, name } of names) {
      // A record that only names stand for is in no sheet: registers have rows of their own alone.
      if (!found[table].has(id) && !REGISTERS.includes(table as RegisterTable))
        found[table].set(id, { id, name } as Named);
    }
  }
  return Object.fromEntries(
    LIBRARY_TABLES.map((table) => {
      const records = found[table];
      const read = {
        list: [...records.values()],
        size: records.size,
        get: (id: string) => records.get(id),
        has: (id: string) => records.has(id),
        orderOf: () => '',
      };
      return [table, read];
    }),
  ) as unknown as Library;
}

export const REGISTERS: readonly RegisterTable[] = ['slas', 'scripts', 'authorities', 'terms'];

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
