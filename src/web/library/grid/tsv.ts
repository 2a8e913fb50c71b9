import { guardCell, unguardCell } from '../../../core/interchange/index.ts';

const QUOTED = /["\t\r\n]/;

/** Cells as a spreadsheet takes them from the clipboard: tabs and line breaks, and no cell a formula. */
export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(writeCell).join('\t')).join('\n');

function writeCell(text: string): string {
  const guarded = guardCell(text);
  return QUOTED.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** What a spreadsheet put on the clipboard, row by row. A cell with tabs or line breaks in it stands in quotes. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const next = () => {
    const quoted = text[at] === '"' ? readQuoted(text, at) : null;
    const end = quoted ? quoted.end : plainEnd(text, at);
    rows.at(-1)?.push(unguardCell(quoted ? quoted.cell : text.slice(at, end)));
    at = end;
  };
  for (;;) {
    next();
    if (at >= text.length) break;
    if (text[at] === '\t') at += 1;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      // Spreadsheets end the last row too.
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

const plainEnd = (text: string, from: number): number => {
  const found = text.slice(from).search(/[\t\r\n]/);
  return found < 0 ? text.length : from + found;
};

/** A quote is one only when it is closed before the cell ends; else it is a sign like any other. */
function readQuoted(text: string, from: number): { cell: string; end: number } | null {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const end = at + 1;
      return end === text.length || /[\t\r\n]/.test(text[end] ?? '') ? { cell, end } : null;
    }
  }
  return null;
}
