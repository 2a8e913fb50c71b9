import { exportSheets, type SheetText, wordIn } from '../../../interchange/index.ts';
import { LIBRARY_TABLES, LOCALES, type Locale } from '../../../model/index.ts';
import { libraryOf } from '../../records-in.ts';
import type { Handbook } from '../../tree/handbook.ts';
import { coverFacts } from '../cover-facts.ts';
import { cutText, type Shortened } from './cells.ts';
import { registerSheets } from './registers.ts';
import { type ReadSheet, tableSheets, touchpointSheet } from './tables.ts';
import { WORKBOOK_WORDS } from './words.ts';

/** What a sheet's name may be. */
const NAME_LENGTH = 31;

/** By these an import knows a table of the library: a sheet that is only for reading has none of them. */
const LIBRARY_NAMES: readonly string[] = LIBRARY_TABLES.flatMap((table) => [
  table,
  ...LOCALES.map((locale) => wordIn(locale, `kinds.${table}`)),
]);

/** Names that no two sheets share, whatever their case. */
function naming(taken: Iterable<string>): (name: string) => string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  return (name) => {
    const plain = name.replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ').replace(/^['\s]+|['\s]+$/g, '');
    for (let n = 1; ; n++) {
      const end = n === 1 ? '' : ` (${n})`;
      const one = cutName(plain, NAME_LENGTH - end.length) + end;
      if (one === '' || names.has(one.toLowerCase())) continue;
      names.add(one.toLowerCase());
      return one;
    }
  };
}

/** Between two words, if it has several. */
function cutName(name: string, length: number): string {
  const cut = name.slice(0, length).toWellFormed();
  const goesOn = /\w$/u.test(cut) && /^\w/u.test(name.slice(length));
  return (goesOn ? cut.replace(/\s+\w+$/u, '') : cut).trimEnd();
}

function readable(sheet: ReadSheet, name: string, locale: Locale, shortened: Shortened[]): SheetText {
  const whole = [[sheet.name], sheet.head, ...sheet.rows];
  const rows = whole.map((row, at) =>
    row.map((cell, column) => {
      if (typeof cell !== 'string') return cell;
      const text = cutText(cell, locale);
      if (text !== cell) {
        shortened.push({ sheet: name, row: at, column, said: WORKBOOK_WORDS[locale].cutCell(cell.length) });
      }
      return text;
    }),
  );
  return { name, rows, widths: sheet.widths, heads: 2 };
}

/** `B12` */
function addressOf({ row, column }: Shortened): string {
  let letters = '';
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26)) {
    letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function aboutSheet(
  handbook: Handbook,
  sheets: ReadonlyArray<{ readonly sheet: SheetText; readonly readBack: boolean }>,
  shortened: readonly Shortened[],
): ReadSheet {
  const words = WORKBOOK_WORDS[handbook.locale];
  return {
    name: words.about,
    head: [words.title, handbook.facts.title, ''],
    rows: [
      ...coverFacts(handbook).map(({ name, value }) => [name, value]),
      [],
      ...sheets.map(({ sheet, readBack }, at) => [
        at === 0 ? words.sheets : '',
        sheet.name,
        [words.rows(sheet.rows.length - (sheet.heads ?? 1)), readBack ? words.readBack : '']
          .filter(Boolean)
          .join(' · '),
      ]),
      ...(shortened.length > 0 ? [[]] : []),
      ...shortened.map((one, at) => [
        at === 0 ? words.shortened : '',
        `${one.sheet} ${addressOf(one)}`,
        one.said,
      ]),
    ],
    widths: [22, 48, 48],
  };
}

/**
 * The handbook as a workbook: what it is, its touchpoints, its registers as the library imports them, and its tables,
 * each on a sheet of its own. Prose is for the other formats. The same tree makes the same bytes.
 */
export function renderXlsx(handbook: Handbook): Promise<Uint8Array> {
  const { locale, facts } = handbook;
  const words = WORKBOOK_WORDS[locale];
  const library = libraryOf(handbook);
  const registers = registerSheets(library, locale);
  const shortened: Shortened[] = [...registers.shortened];
  const nameOf = naming([words.about, 'history', ...LIBRARY_NAMES]);
  const read = (sheet: ReadSheet) => readable(sheet, nameOf(sheet.name), locale, shortened);
  const sheets = [
    { sheet: read(touchpointSheet(handbook, library)), readBack: false },
    ...registers.sheets.map((sheet) => ({ sheet, readBack: true })),
    ...tableSheets(handbook).map((sheet) => ({ sheet: read(sheet), readBack: false })),
  ];
  const about = readable(aboutSheet(handbook, sheets, shortened), words.about, locale, []);
  const day = facts.issue?.effective || facts.made;
  return exportSheets([about, ...sheets.map(({ sheet }) => sheet)], { title: facts.title, day });
}
