import { cellBox, type FilledCell } from './cells.ts';
import { insidesOf } from './insides.ts';
import { linkPathOf, linkPathsIn } from './routes/link-paths.ts';
import type { CardBox, CellBox, ColumnBox, Drawing, LaneBox, LinkPath, Point, Rect } from './types.ts';

/** A cell of the grid; `step` is null over a stage that has no steps or is collapsed. */
export interface CellAt {
  readonly lane: string;
  readonly stage: string;
  readonly step: string | null;
  /** Where a card dropped here would stand among the cell's cards. */
  readonly index: number;
}

/** A place for a card between others, and the line that shows it. */
export interface Insertion {
  readonly lane: string;
  readonly step: string;
  readonly index: number;
  /** A level line: its left end and its length. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The first of `count` sorted items for which `reached` holds; `count` when there is none. */
function firstWhere(count: number, reached: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function laneIndexAt({ lanes }: Drawing, y: number): number {
  const at = firstWhere(lanes.length, (i) => (lanes[i] as LaneBox).y + (lanes[i] as LaneBox).height > y);
  const lane = lanes[at];
  return lane && lane.y <= y ? at : -1;
}

function columnIndexAt({ columns }: Drawing, x: number): number {
  const at = firstWhere(
    columns.length,
    (i) => (columns[i] as ColumnBox).x + (columns[i] as ColumnBox).width > x,
  );
  const column = columns[at];
  return column && column.x <= x ? at : -1;
}

function cellIn({ cells }: LaneBox, column: number): CellBox | null {
  const cell = cells[firstWhere(cells.length, (i) => (cells[i] as CellBox).column >= column)];
  return cell?.column === column ? cell : null;
}

/** The cell at a point; null outside of the grid. Cards in `moving` are on their way and don't count. */
export function cellAt(drawing: Drawing, x: number, y: number, moving = NOBODY): CellAt | null {
  const lane = drawing.lanes[laneIndexAt(drawing, y)];
  const at = columnIndexAt(drawing, x);
  const column = drawing.columns[at];
  if (!lane || !column) return null;
  const cards = staying(cellIn(lane, at), moving);
  const index = cards.filter((card) => card.y + card.height / 2 < y).length;
  return { lane: lane.id, stage: column.stage, step: column.step, index };
}

const staying = (cell: CellBox | null, moving: ReadonlySet<string>): readonly CardBox[] =>
  (cell?.cards ?? []).filter((card) => !moving.has(card.id));

/** Where a card dropped at a point would go, and the line to show there; null where no card can stand. */
export function insertionAt(drawing: Drawing, x: number, y: number, moving = NOBODY): Insertion | null {
  const place = cellAt(drawing, x, y, moving);
  const lane = drawing.lanes[laneIndexAt(drawing, y)];
  const at = columnIndexAt(drawing, x);
  const column = drawing.columns[at];
  if (!place || place.step === null || !lane || lane.collapsed || !column) return null;
  const cards = staying(cellIn(lane, at), moving);
  const before = cards[place.index - 1];
  const after = cards[place.index];
  const inset = (column.width - (drawing.cards[0]?.width ?? column.width - 48)) / 2;
  return {
    lane: place.lane,
    step: place.step,
    index: place.index,
    x: column.x + inset,
    y: lineBetween(before, after, contentTop(drawing, lane)),
    width: column.width - 2 * inset,
  };
}

const HALF_GAP = 8;

function lineBetween(before: CardBox | undefined, after: CardBox | undefined, top: number): number {
  if (before && after) return (before.y + before.height + after.y) / 2;
  if (before) return before.y + before.height + HALF_GAP;
  return after ? after.y - HALF_GAP : top;
}

const contentTop = ({ plot }: Drawing, lane: LaneBox): number =>
  plot?.lane === lane.id ? lane.y + plot.height - HALF_GAP : lane.y + HALF_GAP + 4;

/** The cards that a rectangle touches, found by lanes and columns. */
export function cardsIn(drawing: Drawing, area: Rect): CardBox[] {
  const found: CardBox[] = [];
  const { lanes, columns } = drawing;
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  const first = firstWhere(
    columns.length,
    (i) => (columns[i] as ColumnBox).x + (columns[i] as ColumnBox).width > area.x,
  );
  const top = firstWhere(
    lanes.length,
    (i) => (lanes[i] as LaneBox).y + (lanes[i] as LaneBox).height > area.y,
  );
  for (let row = top; row < lanes.length && (lanes[row] as LaneBox).y <= bottom; row++) {
    const { cells } = lanes[row] as LaneBox;
    for (
      let i = firstWhere(cells.length, (n) => (cells[n] as CellBox).column >= first);
      i < cells.length;
      i++
    ) {
      const cell = cells[i] as CellBox;
      if ((columns[cell.column] as ColumnBox).x > right) break;
      for (const card of cell.cards) if (touches(card, area)) found.push(card);
    }
  }
  return found;
}

export const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** The card under a point. */
export const cardAt = (drawing: Drawing, x: number, y: number): CardBox | null =>
  cardsIn(drawing, { x, y, width: 0, height: 0 })[0] ?? null;

/** The link within `tolerance` pixels of a point; the nearest of several, the upper one of equals. */
export function linkAt(drawing: Drawing, { x, y }: Point, tolerance: number): LinkPath | null {
  let nearest: LinkPath | null = null;
  let least = tolerance;
  const size = 2 * tolerance;
  for (const link of linksIn(drawing, { x: x - tolerance, y: y - tolerance, width: size, height: size })) {
    const distance = distanceTo(link.points, x, y);
    if (distance > least) continue;
    least = distance;
    nearest = link;
  }
  return nearest;
}

function distanceTo(points: readonly Point[], x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as Point;
    const b = points[i] as Point;
    const dx = outside(x, Math.min(a.x, b.x), Math.max(a.x, b.x));
    const dy = outside(y, Math.min(a.y, b.y), Math.max(a.y, b.y));
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}

const outside = (value: number, low: number, high: number): number => Math.max(low - value, 0, value - high);

/** The links whose bounds touch an area. */
export const linksIn = (drawing: Drawing, area: Rect): readonly LinkPath[] =>
  linkPathsIn(insidesOf(drawing).routes, area);

/** A link's path by id; null when it is not drawn. */
export const linkPathBy = (drawing: Drawing, id: string): LinkPath | null =>
  linkPathOf(insidesOf(drawing).routes, id);

/** A card's box by id. Looked for: an index would be made anew with every letter that changes the drawing. */
export function cardBoxOf(drawing: Drawing, id: string): CardBox | null {
  for (const [row, { filled }] of insidesOf(drawing).lanes.entries()) {
    const cell = filled.find(({ from }) => from.cards.some((card) => card.id === id));
    if (cell) return boxesOf(cell, drawing, row).find((box) => box.id === id) ?? null;
  }
  return null;
}

const boxesOf = (cell: FilledCell, drawing: Drawing, row: number): readonly CardBox[] =>
  cellBox(cell, (drawing.lanes[row] as LaneBox).y).cards;

/** Only cells that hold one of them are made. */
const boxesIn = (drawing: Drawing, wanted: ReadonlySet<string>): CardBox[] =>
  insidesOf(drawing).lanes.flatMap(({ filled }, row) =>
    filled
      .filter(({ from }) => from.cards.some(({ id }) => wanted.has(id)))
      .flatMap((cell) => boxesOf(cell, drawing, row))
      .filter(({ id }) => wanted.has(id)),
  );

/** Around the cards with these ids; null when none is shown. */
export function selectionBounds(drawing: Drawing, ids: Iterable<string>): Rect | null {
  const wanted = new Set(ids);
  const boxes = wanted.size > 0 ? boxesIn(drawing, wanted) : [];
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
