import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Points, of a line of eleven points in the fonts that spreadsheets have. */
const LINE = 15;
/** No row is higher. */
const HIGHEST = 409;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
/** What stays together at the end of a line: a Latin word, or one Chinese character. */
const PIECES = /[\u1100-\uffe6]|[^\s\u1100-\uffe6]+|\s+/gu;
/** Of a column, between its text and its edges. */
const EDGES = 1;
/** Of a digit, as which columns are counted. */
const LATIN = 0.95;
const HAN = 2;

const roomOf = (piece: string): number => (WIDE.test(piece) ? HAN : piece.length * LATIN);

/** How many lines a text takes in a column of so many characters; about, since nobody knows the reader's fonts. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - EDGES);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const [piece] of paragraph.matchAll(PIECES)) {
      const needed = roomOf(piece);
      if (used + needed <= room) used += needed;
      else if (piece.trim() !== '') {
        if (used > 0) lines++;
        lines += Math.ceil(needed / room) - 1;
        used = needed % room;
      }
    }
  }
  return lines;
}

/** Points that a row needs for all of its texts to be read; null where one line is enough. */
export function rowHeight(cells: readonly unknown[], widths: readonly number[]): number | null {
  const lines = Math.max(
    1,
    ...cells.map((cell, at) =>
      typeof cell === 'string' && cell !== '' ? linesOf(cell, widths[at] ?? 8) : 1,
    ),
  );
  return lines === 1 ? null : Math.min(HIGHEST, lines * LINE);
}

/** The first day that an archive can tell: the same sheets make the same bytes. */
const PACKED = new Date(1980, 0, 1);

/**
 * Not every program finds out by itself how high a row must be, and one whose height is fixed doesn't grow with what is
 * typed into it later. So heights are given, and are not fixed.
 */
export function letRowsGrow(workbook: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(workbook))) {
    const isSheet = name.startsWith('xl/worksheets/sheet');
    files[name] = [isSheet ? strToU8(withoutFixed(strFromU8(bytes))) : bytes, { mtime: PACKED }];
  }
  return zipSync(files, { level: 6 });
}

const withoutFixed = (sheet: string): string =>
  sheet.replace(/(<row [^>]*?) customHeight="(?:1|true)"/gu, '$1');
