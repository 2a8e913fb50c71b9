import { LIMITS } from '../model/index.ts';

/**
 * Bullets and numbers that begin a list's line. A dash or a number needs a space behind it (or a Chinese
 * character, where people write none), so that −5 and 1.5 stay what they are.
 */
const BULLET =
  /^\s*(?:[-–—*+](?=\s)|[•·‣◦▪●○■□☐☑✓➢►]|\[[ xX]\](?=\s)|[①-⑳]|[(（]\d{1,3}[)）]|\d{1,3}(?:[.)](?=\s|\p{Script=Han})|[、．）]))\s*/u;

/**
 * Reads pasted text as cards, row by row: cells copied from a spreadsheet (tabs, quoted cells with
 * line breaks in them, which stay) or a list with or without bullets, one card a line. All rows are equally long;
 * a cell may be empty. No text at all gives no rows. Lines may be longer than a card's title: see `titleAndBody`.
 */
export function cardsFromText(text: string): string[][] {
  const rows = readCells(text.replace(/^\uFEFF/, '').replace(/\r\n?|\v|\u2028/g, '\n'));
  // Word processors put a tab behind a bullet: that makes no grid.
  const isGrid = rows.some((row) => isFilled(row.join('\t').replace(BULLET, '').split('\t')));
  const cleaned = isGrid ? trimGrid(rows.map((row) => row.map(cellText))) : rows.flatMap(listItem);
  const width = cleaned.reduce((most, row) => Math.max(most, row.length), 0);
  return cleaned.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

const isFilled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length > 1;

/** A card of a pasted text: what doesn't fit into a title is kept whole in the body. */
export function titleAndBody(text: string): { title: string; body: string } {
  const characters = [...text];
  if (characters.length <= LIMITS.title) return { title: text, body: '' };
  return { title: `${characters.slice(0, LIMITS.title - 1).join('')}…`, body: text };
}

/** Tab-separated cells; a cell in quotes may hold tabs, line breaks and doubled quotes. */
function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? closingQuote(text, at) : -1;
    const end = quoted > 0 ? quoted + 1 : nextBreak(text, at);
    const cell = quoted > 0 ? text.slice(at + 1, quoted).replaceAll('""', '"') : text.slice(at, end);
    rows.at(-1)?.push(cell);
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

/** Where the quotes that open here close before a tab, a line break or the end; −1 when they are plain text. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at >= 0 && (at + 1 === text.length || /[\t\n]/.test(text[at + 1] as string)) ? at : -1;
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\t' || text[at] === '\n') return at;
  return text.length;
}

/** A cell's lines, each without needless white space. */
const cellText = (cell: string): string =>
  cell
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim();

/** Lines of a list: indentation and bullets go, empty lines too. */
function listItem(row: readonly string[]): string[][] {
  const item = cellText(row.join(' ').replace(BULLET, ''));
  return item === '' ? [] : [[item]];
}

/** Empty rows around a grid go; those inside stay, they are places. */
function trimGrid(rows: readonly string[][]): string[][] {
  const isFull = (row: readonly string[]) => row.some((cell) => cell !== '');
  return rows.slice(rows.findIndex(isFull), rows.findLastIndex(isFull) + 1);
}
