import type { Locale } from '../../model/index.ts';
import type { Block } from '../tree/block.ts';
import { plainText } from '../wording/say.ts';

type TableBlock = Extract<Block, { readonly type: 'table' }>;

const LATIN_WORD = /[\p{Script=Latin}\p{N}'’]+/gu;
/** Points: of a letter of a table's head, and between two columns. */
const LETTER = 9;
const GAP = 12;
/** Of a letter's size: what a Latin letter in bold takes, at the most on average. */
const NARROW = 0.66;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** Longer words of a cell are cut: they would take the room of all others. */
const LONGEST = 14;
/** Of a cell's letter beside one of the head. */
const SMALLER = 0.95;
/** A Chinese head may break between any two characters, and is hard to read one below the other. */
const WIDE_TOGETHER = 3;

/** What must stand in one line of a head, in points. */
function leastOf(title: string): number {
  const words = title.split(/\s+/u).map((word) => {
    const letters = Array.from(word);
    const wide = letters.filter((letter) => WIDE.test(letter)).length;
    return Math.min(wide, WIDE_TOGETHER) + (letters.length - wide) * NARROW;
  });
  return Math.max(...words) * LETTER + GAP;
}

/** How many letters the longest word in the cells of each column has; words that are cut anyway don't count. */
export function longestWords(table: Pick<TableBlock, 'columns' | 'rows'>, locale: Locale): number[] {
  return table.columns.map((_, column) => {
    let longest = 0;
    for (const { cells } of table.rows) {
      for (const [word] of plainText(cells[column]?.children ?? [], locale).matchAll(LATIN_WORD)) {
        if (word.length > longest && word.length <= LONGEST) longest = word.length;
      }
    }
    return longest;
  });
}

/**
 * Widths of columns as they ask, save that none is too narrow for the longest word of its head, nor for those of its
 * cells, as long as all find room. Their sum is the room.
 * @param room in points
 * @param longest as `longestWords` counts them
 */
export function fittedWidths(
  columns: readonly { readonly title: string; readonly width: number }[],
  room: number,
  longest: readonly number[] = [],
): number[] {
  const asked = columns.map(({ width }) => (width > 0 && Number.isFinite(width) ? width : 1));
  const least = columns.map(({ title }, at) =>
    Math.max(leastOf(title), (longest[at] ?? 0) * NARROW * SMALLER * LETTER + GAP),
  );
  const needed = least.reduce((sum, width) => sum + width, 0);
  const held = new Set<number>();
  for (;;) {
    const free = room - [...held].reduce((sum, at) => sum + (least[at] as number), 0);
    const shares = asked.reduce((sum, width, at) => (held.has(at) ? sum : sum + width), 0);
    const widths = asked.map((width, at) => (held.has(at) ? (least[at] as number) : (free * width) / shares));
    const narrow = needed > room ? -1 : widths.findIndex((width, at) => width < (least[at] as number) - 0.01);
    if (narrow < 0) return widths;
    held.add(narrow);
  }
}
