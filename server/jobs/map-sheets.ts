import type { Rect } from '../../src/core/layout/index.ts';
import type { Paper } from './types.ts';

type Size = Pick<Rect, 'width' | 'height'>;

/** A page and the picture on it, in points; `part` is what of the map it shows, in the map's own pixels. */
export interface Sheet {
  readonly page: Size;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly part: Rect;
}

/** `B2` is the second of the second row. */
export interface Tile extends Sheet {
  readonly name: string;
  /** Where it lies on the picture of the whole, in points. */
  readonly 'on-whole': Rect;
}

export interface Sheets {
  readonly margin: number;
  /** Above the picture of a tile. */
  readonly header: number;
  readonly whole: Sheet;
  readonly tiles: readonly Tile[];
}

const POINTS_A_PIXEL = 0.75;
/** A tile may be so much smaller if that saves sheets. */
const SMALLEST = 0.8;
const MARGIN = 24;
const HEADER = 20;
/** So much of a neighbour is on a tile too, for gluing. */
const OVERLAP = 16;
/** The longest side that a PDF may have. */
const LONGEST = 14_400;
const PAPERS: Readonly<Record<Exclude<Paper, 'one'>, Size>> = {
  a4: { width: 841.89, height: 595.28 },
  a3: { width: 1190.55, height: 841.89 },
};

/** @param size of the picture with its frame; `map` is the part of it that is cut into tiles */
export function sheetsOf(paper: Paper, size: Rect, map: Rect): Sheets {
  if (paper === 'one') return { margin: MARGIN, header: HEADER, whole: onOnePage(size), tiles: [] };
  const cut = cutInto(PAPERS[paper], map);
  const whole = fitted(cut.page, size);
  const isWhole = whole.width >= size.width * POINTS_A_PIXEL * SMALLEST;
  return { margin: MARGIN, header: HEADER, whole, tiles: isWhole ? [] : tilesOf(cut, map, size, whole) };
}

function onOnePage(size: Rect): Sheet {
  const room = LONGEST - 2 * MARGIN;
  const scale = Math.min(POINTS_A_PIXEL, room / size.width, room / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  const page = { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  return { page, x: 0, y: 0, width, part: size };
}

/** The whole map on one page of the paper, in its middle. */
function fitted(page: Size, size: Rect): Sheet {
  const room = { width: page.width - 2 * MARGIN, height: page.height - 2 * MARGIN };
  const scale = Math.min(POINTS_A_PIXEL, room.width / size.width, room.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  return { page, x: (room.width - width) / 2, y: (room.height - height) / 2, width, part: size };
}

interface Cut {
  readonly page: Size;
  /** Points for each pixel of the map. */
  readonly scale: number;
  /** What one tile shows, in pixels. */
  readonly inner: Size;
  readonly columns: number;
  readonly rows: number;
}

const stepsOver = (length: number, inner: number): number =>
  Math.max(1, Math.ceil((length - OVERLAP) / (inner - OVERLAP)));

function cutAt(page: Size, scale: number, map: Size): Cut {
  const inner = {
    width: (page.width - 2 * MARGIN) / scale,
    height: (page.height - 2 * MARGIN - HEADER) / scale,
  };
  const columns = stepsOver(map.width, inner.width);
  return { page, scale, inner, columns, rows: stepsOver(map.height, inner.height) };
}

/** Across or upright, and a little smaller, whichever needs the fewest sheets. */
function cutInto(across: Size, map: Size): Cut {
  const upright = { width: across.height, height: across.width };
  const cuts = [1, 0.95, 0.9, 0.85, SMALLEST].flatMap((share) =>
    [across, upright].map((page) => cutAt(page, POINTS_A_PIXEL * share, map)),
  );
  return cuts.reduce((best, cut) => (cut.columns * cut.rows < best.columns * best.rows ? cut : best));
}

function tilesOf({ page, scale, inner, columns, rows }: Cut, map: Rect, size: Rect, whole: Sheet): Tile[] {
  const shrunk = whole.width / size.width;
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const x = map.x + column * (inner.width - OVERLAP);
    const y = map.y + row * (inner.height - OVERLAP);
    const width = Math.min(inner.width, map.x + map.width - x);
    const height = Math.min(inner.height, map.y + map.height - y);
    return {
      name: `${lettersOf(row)}${column + 1}`,
      page,
      x: 0,
      y: 0,
      width: width * scale,
      part: { x, y, width, height },
      'on-whole': {
        x: (x - size.x) * shrunk,
        y: (y - size.y) * shrunk,
        width: width * shrunk,
        height: height * shrunk,
      },
    };
  });
}

/** A … Z, AA … */
const lettersOf = (row: number): string =>
  (row >= 26 ? lettersOf(Math.floor(row / 26) - 1) : '') + String.fromCharCode(65 + (row % 26));
