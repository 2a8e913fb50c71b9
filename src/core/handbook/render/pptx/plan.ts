import { blueprintLines, type Lane, type LineKind, type Stage, type Step } from '../../../model/index.ts';
import type { Deck } from './deck.ts';
import { type Item, itemHeight, itemsIn } from './items.ts';
import { heightOf, SLIDE } from './slide.ts';

/** In points. */
export const LABEL_WIDTH = 88;
export const BODY_TOP = 76;
export const BODY_BOTTOM = SLIDE.height - 30;
export const CELL_GAP = 5;
export const PLOT_HEIGHT = 74;
const MOST_STEPS = 5;
const WIDEST_COLUMN = 420;
const ROW_LEAST = 22;
const LINE_ROOM = 11;
/** The largest that makes no more slides than the smallest does. */
const SIZES = [11, 10, 9] as const;

export interface Row {
  readonly lane: Lane;
  /** One list of items a column. */
  readonly cells: readonly (readonly Item[])[];
  readonly height: number;
  /** With the curves of what was felt. */
  readonly plot: boolean;
  /** The blueprint's lines that run below it. */
  readonly lines: readonly LineKind[];
}

/** One slide of a stage: some of its steps, some of its lanes. */
export interface StagePage {
  readonly stage: Stage;
  readonly steps: readonly Step[];
  readonly columnWidth: number;
  readonly headHeight: number;
  readonly size: number;
  readonly rows: readonly Row[];
  readonly part: number;
  readonly parts: number;
}

/** In as few parts as can be, all about as long. */
function shares<T>(list: readonly T[], most: number): (readonly T[])[] {
  const count = Math.max(1, Math.ceil(list.length / most));
  const share = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, nth) => list.slice(nth * share, (nth + 1) * share));
}

const cellHeight = (items: readonly Item[], width: number): number =>
  items.reduce((sum, item) => sum + itemHeight(item, width) + CELL_GAP, items.length > 0 ? CELL_GAP : 0);

const columnRoom = (columnWidth: number): number => columnWidth - 2 * CELL_GAP;

type Cells = readonly (readonly Item[])[];

/** What a row is besides its items. */
type Kind = Pick<Row, 'lane' | 'plot' | 'lines'>;

function rowOf({ lane, plot, lines }: Kind, cells: Cells, columnWidth: number): Row {
  const items = Math.max(0, ...cells.map((cell) => cellHeight(cell, columnRoom(columnWidth))));
  const least = Math.max(ROW_LEAST, items + (plot ? PLOT_HEIGHT : 0));
  return { lane, plot, lines, cells, height: least + (lines.length > 0 ? LINE_ROOM : 0) };
}

function felt(steps: readonly Step[], { snapshot }: Deck): boolean {
  const ids = new Set(steps.map(({ id }) => id));
  return snapshot.feelings.list.some(({ step }) => ids.has(step));
}

function rowsAt(size: number, steps: readonly Step[], columnWidth: number, deck: Deck): Row[] {
  const { lanes } = deck.grid;
  const plotted = felt(steps, deck) ? lanes.find(({ role }) => role === 'feeling') : undefined;
  const borders = blueprintLines(lanes);
  const rows: Row[] = [];
  for (const [nth, lane] of lanes.entries()) {
    const cells = steps.map(({ id }) => itemsIn(lane, id, deck, size));
    const plot = lane === plotted;
    const lines = borders.filter(({ after }) => after === nth).map(({ kind }) => kind);
    if (plot || cells.some((cell) => cell.length > 0)) {
      rows.push(rowOf({ lane, plot, lines }, cells, columnWidth));
      continue;
    }
    // A lane with nothing in it isn't shown: its lines run below the one before.
    const last = lines.length > 0 ? rows.pop() : undefined;
    if (last) rows.push(rowOf({ ...last, lines: [...last.lines, ...lines] }, last.cells, columnWidth));
  }
  // With nothing below it a line divides nothing.
  const last = rows.pop();
  return last ? [...rows, rowOf({ ...last, lines: [] }, last.cells, columnWidth)] : rows;
}

/** As much of a row as fits, and what is left of it; `null` when nothing fits. */
function cut(row: Row, room: number, columnWidth: number): readonly [Row | null, Row | null] {
  if (row.height <= room) return [row, null];
  if (row.plot) return [null, row];
  const ends = row.cells.map((cell) => {
    let end = 0;
    while (end < cell.length && cellHeight(cell.slice(0, end + 1), columnRoom(columnWidth)) <= room) end++;
    return end;
  });
  return ends.every((end) => end === 0) ? [null, row] : parted(row, ends, columnWidth);
}

/** A row in two, each column after so many of its items. The blueprint's lines stay below the second. */
function parted(row: Row, ends: readonly number[], columnWidth: number): readonly [Row, Row | null] {
  const first = row.cells.map((cell, nth) => cell.slice(0, ends[nth]));
  const second = row.cells.map((cell, nth) => cell.slice(ends[nth]));
  const isWhole = second.every((cell) => cell.length === 0);
  return [
    rowOf({ ...row, lines: isWhole ? row.lines : [] }, first, columnWidth),
    isWhole ? null : rowOf({ ...row, plot: false }, second, columnWidth),
  ];
}

/** Rows on as many slides as they need. One that is taller than a slide is cut between its items. */
function paged(rows: readonly Row[], room: number, columnWidth: number): Row[][] {
  const pages: Row[][] = [[]];
  let left = room;
  const queue = [...rows];
  const turn = () => {
    pages.push([]);
    left = room;
  };
  for (let row = queue.shift(); row; row = queue.shift()) {
    if (row.height > left && left < room && row.height <= room) turn();
    let [first, rest] = cut(row, left, columnWidth);
    // An item that no slide can hold is cut by nobody: it stands alone.
    if (!first && left === room)
      [first, rest] = parted(
        row,
        row.cells.map(() => 1),
        columnWidth,
      );
    if (first) {
      pages.at(-1)?.push(first);
      left -= first.height;
    }
    if (rest) {
      queue.unshift(rest);
      turn();
    }
  }
  return pages.filter((page, nth) => page.length > 0 || nth === 0);
}

const TRIES = 8;

/** The same number of slides, but none nearly empty: in the least room that still makes no more of them. */
function balanced(rows: readonly Row[], room: number, columnWidth: number): Row[][] {
  let best = paged(rows, room, columnWidth);
  let [low, high] = [room / 2, room];
  for (let nth = 0; nth < TRIES && best.length > 1; nth++) {
    const middle = (low + high) / 2;
    const pages = paged(rows, middle, columnWidth);
    if (pages.length === best.length && pages.every((page) => heightOfAll(page) <= room)) {
      best = pages;
      high = middle;
    } else low = middle;
  }
  return best;
}

const heightOfAll = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.height, 0);

function pagesOf(stage: Stage, steps: readonly Step[], deck: Deck): Omit<StagePage, 'part' | 'parts'>[] {
  const width = SLIDE.width - 2 * SLIDE.margin - LABEL_WIDTH;
  const columnWidth = Math.min(WIDEST_COLUMN, width / Math.max(1, steps.length));
  const headHeight = Math.max(
    24,
    ...steps.map(
      ({ title }) =>
        heightOf([[{ text: deck.title(title), size: 11, color: '', bold: true }]], columnWidth - 12) + 8,
    ),
  );
  const room = BODY_BOTTOM - BODY_TOP - headHeight;
  const base = { stage, steps, columnWidth, headHeight };
  const tried = SIZES.map((size) => ({
    size,
    pages: balanced(rowsAt(size, steps, columnWidth, deck), room, columnWidth),
  }));
  const least = Math.min(...tried.map(({ pages }) => pages.length));
  const best = tried.find(({ pages }) => pages.length === least);
  return (best?.pages ?? []).map((rows) => ({ ...base, size: best?.size ?? SIZES[0], rows }));
}

/** The slides of a stage. */
export function planStage(stage: Stage, steps: readonly Step[], deck: Deck): StagePage[] {
  const pages = shares(steps, MOST_STEPS).flatMap((some) => pagesOf(stage, some, deck));
  return pages.map((page, nth) => ({ ...page, part: nth + 1, parts: pages.length }));
}
