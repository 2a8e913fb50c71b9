import { type Cell, ParseError, readXlsx, type Sheet, type SheetFilter, writeXlsx } from 'hucre';
import { fail, ok, type Result } from '../base/index.ts';
import { LIMITS } from '../model/index.ts';
import { archiveFault } from './archive-bounds.ts';
import { CELL_CHARACTERS } from './cell-limit.ts';
import type { ImportReason } from './reasons.ts';
import { letRowsGrow, rowHeight } from './row-heights.ts';
import type { Merged, Row } from './rows-in.ts';
import type { SheetCell } from './sheet-cell.ts';

/** All of it: what a font leaves out, each program fills in with another of its own. */
const HEAD_FONT = { bold: true, name: 'Calibri', size: 11 } as const;

const TITLE = { font: HEAD_FONT } as const;
const HEADING = {
  font: HEAD_FONT,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF0FD' } },
  alignment: { wrapText: true, vertical: 'top' },
} as const;

/** On paper, all columns of a sheet stand beside one another, below their headings. */
const PRINTED = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** Why a workbook gives no rows. */
export type WorkbookFault = 'not-a-workbook' | 'locked' | 'damaged' | 'too-large' | 'no-rows';

/** The first sheet with rows. */
export interface Workbook {
  readonly rows: readonly Row[];
  /** Cells that show nothing to take. */
  readonly faults: ReadonlyArray<{
    readonly line: number;
    readonly text: string;
    readonly reason: ImportReason;
  }>;
  /** The names of the other sheets. */
  readonly passedOver: readonly string[];
}

/** Beyond these no row could become a card, and no column a step. */
const ROWS = 32_768;
const COLUMNS = 512;
const LAST_CELL = `SR${ROWS}`;
const SHEETS = 50;
/** A text that stands in the file once can be shown by thousands of cells. */
const CHARACTERS = LIMITS.fileBytes;

/** Reads a workbook (.xlsx), hidden sheets last. Values are taken, formulas never. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Workbook, WorkbookFault>> {
  const sheets = await openSheets(bytes);
  if (!sheets.ok) return sheets;
  try {
    for (const { index } of sheets.value.slice(0, SHEETS)) {
      const sheet = await readSheet(bytes, index);
      if (!sheet?.rows.some((row) => row.some((value) => textOf(value) !== ''))) continue;
      const read = rowsOf(sheet);
      const passedOver = sheets.value.filter((other) => other.index !== index).map(({ name }) => name);
      return read ? ok({ ...read, passedOver }) : fail('too-large');
    }
    return fail('no-rows');
  } catch {
    return fail('damaged');
  }
}

/** Reads all sheets of a workbook that have rows, those in sight first. Cells that show an error are empty. */
export async function readSheets(
  bytes: Uint8Array,
): Promise<Result<ReadonlyArray<{ readonly name: string; readonly rows: readonly Row[] }>, WorkbookFault>> {
  const sheets = await openSheets(bytes);
  if (!sheets.ok) return sheets;
  try {
    const read: Array<{ name: string; rows: readonly Row[] }> = [];
    let characters = 0;
    for (const { index, name } of sheets.value.slice(0, SHEETS)) {
      const sheet = await readSheet(bytes, index);
      const found = sheet && rowsOf(sheet);
      if (sheet && !found) return fail('too-large');
      const rows = (found?.rows ?? []).filter(({ cells }) => cells.some((cell) => cell !== ''));
      characters += rows.reduce((sum, { cells }) => sum + cells.join('').length, 0);
      if (characters > CHARACTERS) return fail('too-large');
      if (rows.length > 0) read.push({ name, rows: rows.map(({ line, cells }) => ({ line, cells })) });
    }
    return read.length > 0 ? ok(read) : fail('no-rows');
  } catch {
    return fail('damaged');
  }
}

async function openSheets(bytes: Uint8Array): Promise<Result<Info[], WorkbookFault>> {
  if (isCompoundFile(bytes)) return fail('locked');
  const fault = archiveFault(bytes);
  if (fault) return fail(fault === 'no-archive' ? 'not-a-workbook' : fault);
  return sheetsOf(bytes);
}

/** What Excel 97 wrote, and what newer ones wrap a workbook with a password in. */
const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

type Info = Parameters<SheetFilter>[0];

/** All sheets, those in sight first. */
async function sheetsOf(bytes: Uint8Array): Promise<Result<Info[], WorkbookFault>> {
  const sheets: Info[] = [];
  const note: SheetFilter = (info) => {
    sheets.push(info);
    return false;
  };
  try {
    await readXlsx(bytes, { sheets: note });
  } catch (error) {
    // A part that every workbook has is missing.
    return fail(error instanceof ParseError ? 'not-a-workbook' : 'damaged');
  }
  if (sheets.length === 0) return fail('not-a-workbook');
  const isHidden = ({ hidden, veryHidden }: Info) => Boolean(hidden || veryHidden);
  return ok([...sheets.filter((info) => !isHidden(info)), ...sheets.filter(isHidden)]);
}

/** Null for what is no sheet of cells: a chart on a sheet of its own. */
async function readSheet(bytes: Uint8Array, index: number): Promise<Sheet | null> {
  try {
    const { sheets } = await readXlsx(bytes, { sheets: [index], range: `A1:${LAST_CELL}` });
    return sheets[0] ?? null;
  } catch (error) {
    if (error instanceof ParseError && error.message.includes('missing worksheet file')) return null;
    throw error;
  }
}

/** Rows from the first column with text on; null when there is more text than a journey's file may hold. */
function rowsOf(sheet: Sheet): Pick<Workbook, 'rows' | 'faults'> | null {
  const faults: Array<Workbook['faults'][number]> = [];
  let characters = 0;
  const table = sheet.rows.map((row, at) =>
    row.map((value, column) => {
      const reason = reasonOf(sheet.cells?.get(`${at},${column}`));
      const text = reason ? '' : textOf(value);
      if (reason) faults.push({ line: at + 1, text: reason.text, reason: reason.code });
      characters += text.length;
      return text;
    }),
  );
  if (table.length >= ROWS || (table[0]?.length ?? 0) >= COLUMNS) {
    faults.push({ line: table.length, text: '', reason: 'too-many' });
  }
  const merged = mergedCells(sheet, table, CHARACTERS - characters);
  if (!merged) return null;
  const left = table.reduce((least, row) => Math.min(least, firstText(row)), COLUMNS);
  const rows = table.map((cells, at) => ({
    line: at + 1,
    cells: cells.slice(left),
    ...shifted(merged.get(at), left),
  }));
  return { rows, faults };
}

const firstText = (row: readonly string[]): number => {
  const at = row.findIndex((text) => text !== '');
  return at < 0 ? COLUMNS : at;
};

function shifted(merged: ReadonlyMap<number, Merged> | undefined, left: number): Pick<Row, 'merged'> {
  return merged ? { merged: new Map([...merged].map(([column, text]) => [column - left, text])) } : {};
}

/** By row and column, the merged cell that lies over an empty one; null when they show more than `most` characters. */
function mergedCells(
  { merges = [] }: Sheet,
  table: readonly (readonly string[])[],
  most: number,
): Map<number, Map<number, Merged>> | null {
  const merged = new Map<number, Map<number, Merged>>();
  let left = most;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = table[startRow]?.[startCol] ?? '';
    if (text === '') continue;
    const lastRow = Math.min(endRow, table.length - 1);
    const lastColumn = Math.min(endCol, COLUMNS - 1);
    left -= (lastRow - startRow + 1) * (lastColumn - startCol + 1) * text.length;
    if (left < 0) return null;
    for (let row = startRow; row <= lastRow; row++) {
      const columns = merged.get(row) ?? new Map<number, Merged>();
      merged.set(row, columns);
      for (let column = startCol; column <= lastColumn; column++) {
        if (row !== startRow || column !== startCol)
          columns.set(column, { text, fromLeft: column > startCol });
      }
    }
  }
  return left < 0 ? null : merged;
}

function reasonOf(cell: Cell | undefined): { code: ImportReason; text: string } | null {
  if (cell?.type === 'error') return { code: 'error-value', text: String(cell.value) };
  // A program that doesn't calculate wrote the formula.
  if (cell?.formula !== undefined && cell.value === null)
    return { code: 'no-value', text: `=${cell.formula}` };
  return null;
}

/** How a strict workbook writes a date. */
const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?$/;

function textOf(value: Sheet['rows'][number][number]): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  // Fifteen digits, as spreadsheets show and calculate: 0.1 + 0.2 is 0.3.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'string' && ISO_TIME.test(value)) return dateText(new Date(`${value.slice(0, 19)}Z`));
  return typeof value === 'boolean' ? String(value).toUpperCase() : value.replace(/\r\n?/g, '\n').trim();
}

/** `2026-12-31`, `2026-12-31 09:30`, or `09:30` for a time on no day. Spreadsheets know no time zones. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, time.startsWith(':00', 5) ? 5 : 8);
  if (date.getUTCFullYear() < 1900) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}

export interface SheetText {
  readonly name: string;
  /** Headings on top. */
  readonly rows: ReadonlyArray<readonly SheetCell[]>;
  /** In characters. */
  readonly widths: readonly number[];
  /** How many rows of headings there are; one, unless it is said. */
  readonly heads?: number;
}

/** What a workbook says of itself. With a day of its own the same sheets make the same bytes. */
export interface WorkbookFacts {
  readonly title: string;
  /** `2026-12-31` */
  readonly day: string;
}

/** Writes sheets, each with its headings on top. Every text is text, never a formula. */
export async function writeSheets(sheets: readonly SheetText[], facts?: WorkbookFacts): Promise<Uint8Array> {
  const at = facts && new Date(`${facts.day}T00:00:00Z`);
  const workbook = await writeXlsx({
    ...(facts && at && { properties: { title: cellText(facts.title), created: at, modified: at } }),
    sheets: sheets.map(({ name, rows, widths, heads = 1 }) => ({
      name: sheetName(name),
      columns: widths.map((width) => ({
        width,
        style: { alignment: { wrapText: true, vertical: 'top' } },
      })),
      rows: rows.map((row) => row.map(cellValue)),
      cells: stylesOf(rows, heads),
      rowDefs: heightsOf(rows, widths, heads),
      freezePane: { rows: heads },
      pageSetup: { ...PRINTED, printTitlesRow: `$1:$${heads}` },
    })),
  });
  return letRowsGrow(workbook);
}

/** A title over the headings isn't wrapped: it has the row for itself. */
function heightsOf(
  rows: SheetText['rows'],
  widths: readonly number[],
  heads: number,
): Map<number, { readonly height: number }> {
  const heights = new Map<number, { readonly height: number }>();
  rows.forEach((row, at) => {
    const height = at < heads - 1 ? null : rowHeight(row, widths);
    if (height !== null) heights.set(at, { height });
  });
  return heights;
}

function stylesOf(rows: SheetText['rows'], heads: number): Map<string, Partial<Cell>> {
  const styles = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (at < heads) styles.set(`${at},${column}`, { style: at < heads - 1 ? TITLE : HEADING });
      else if (typeof cell === 'object') {
        const style = { numFmt: cell.format, alignment: { vertical: 'top' } as const };
        styles.set(`${at},${column}`, { style });
      }
    });
  });
  return styles;
}

/** Writes one sheet. */
export const writeWorkbook = (
  name: string,
  rows: SheetText['rows'],
  widths: readonly number[],
): Promise<Uint8Array> => writeSheets([{ name, rows, widths }]);

function cellValue(cell: SheetCell): string | number | null {
  if (typeof cell === 'object') return cell.value;
  if (typeof cell === 'number') return cell;
  return cell === '' ? null : cellText(cell);
}

const NOT_IN_XML = /[\uFFFE\uFFFF]/g;

/** Cut between two characters, not inside one; escapes of the format that stand in the text stay what they are. */
const cellText = (text: string): string =>
  text
    .slice(0, CELL_CHARACTERS)
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(NOT_IN_XML, '\uFFFD');

/** A name that a sheet may have, the journey's title as far as possible. */
function sheetName(title: string): string {
  const plain = title
    .replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
    .slice(0, 31)
    .toWellFormed()
    .replace(NOT_IN_XML, '\uFFFD');
  const name = plain.replace(/^['\s]+|['\s]+$/g, '');
  return name === '' || name.toLowerCase() === 'history' ? '1' : name;
}
