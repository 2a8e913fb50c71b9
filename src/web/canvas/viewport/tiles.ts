import type { Point } from '../../../core/layout/index.ts';
import type { Size } from './viewport-store.ts';

/** One of the pieces that the painted map consists of, counted from the one in the window's corner when all was painted last. */
export interface Tile {
  readonly column: number;
  readonly row: number;
}

/** The window is so many tiles wide: fewer are painted for what is never seen, more have more cards across their edges. */
const ACROSS = 2;

/** In whole pixels of the screen, so that nothing shows where two tiles meet. */
export const tilePixels = ({ width, height }: Size, ratio: number): Size => ({
  width: Math.ceil((width * ratio) / ACROSS),
  height: Math.ceil(height * ratio),
});

/** The tiles that the window shows once the map has moved so far. */
export function tilesIn(window: Size, tile: Size, moved: Point): Tile[] {
  const columns = indexes(-moved.x, window.width, tile.width);
  const rows = indexes(-moved.y, window.height, tile.height);
  return rows.flatMap((row) => columns.map((column) => ({ column, row })));
}

const indexes = (from: number, length: number, each: number): number[] => {
  const first = Math.floor(from / each);
  const end = Math.ceil((from + length) / each);
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
};

export const sameTile = (a: Tile, b: Tile): boolean => a.column === b.column && a.row === b.row;
