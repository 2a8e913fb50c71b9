import type { CardBox, ColumnBox, Drawing, LaneBox, Point, Rect } from '../../../core/layout/index.ts';
import type { Cell } from '../../actions/index.ts';
import { lowerBound } from '../viewport/window.ts';

/** A cell of the grid, as it stands in the drawing. */
export interface Place {
  readonly lane: LaneBox;
  readonly column: ColumnBox;
  readonly columnIndex: number;
}

const holding = <T>(
  items: readonly T[],
  start: (item: T) => number,
  length: (item: T) => number,
  at: number,
) => {
  const index = lowerBound(items, (item) => start(item) + length(item) > at);
  const item = items[index];
  return item !== undefined && start(item) <= at ? index : -1;
};

export const columnAt = (drawing: Drawing, x: number): number =>
  holding(
    drawing.columns,
    (column) => column.x,
    (column) => column.width,
    x,
  );

export const laneAt = (drawing: Drawing, y: number): LaneBox | undefined =>
  drawing.lanes[
    holding(
      drawing.lanes,
      (lane) => lane.y,
      (lane) => lane.height,
      y,
    )
  ];

/** The cell at a point of the world; undefined outside the grid. */
export function placeAt(drawing: Drawing, { x, y }: Point): Place | undefined {
  const lane = laneAt(drawing, y);
  const columnIndex = columnAt(drawing, x);
  const column = drawing.columns[columnIndex];
  return lane && column ? { lane, column, columnIndex } : undefined;
}

/** The cell of a lane and a step; of a step that is hidden, its stage's. */
export function placeOf(drawing: Drawing, laneId: string, stepId: string): Place | undefined {
  const lane = drawing.lanes.find(({ id }) => id === laneId);
  const columnIndex = drawing.columns.findIndex(
    ({ step, folded }) => step === stepId || folded.includes(stepId),
  );
  const column = drawing.columns[columnIndex];
  return lane && column ? { lane, column, columnIndex } : undefined;
}

/** Where a map without cards and moments is to be begun: at the first touchpoint. Undefined on any other. */
export function firstPlace(drawing: Drawing): Place | undefined {
  const hasAny = drawing.lanes.some(({ cells }) =>
    cells.some(({ cards, moments }) => cards.length + moments.length > 0),
  );
  if (hasAny) return undefined;
  const lane = drawing.lanes.find(({ role }) => role === 'touchpoint');
  const columnIndex = drawing.columns.findIndex(({ step }) => step !== null);
  const column = drawing.columns[columnIndex];
  return lane && column ? { lane, column, columnIndex } : undefined;
}

/** The step in whose cell something can be put here; null where a collapsed stage or lane hides it. */
export const openStep = ({ lane, column }: Place): string | null => (lane.collapsed ? null : column.step);

/** The cell to stand on here: of a collapsed stage, under the name of its first step. */
export function cellOf({ lane, column }: Place): Cell | null {
  const step = column.step ?? column.folded[0];
  return step === undefined ? null : { lane: lane.id, step };
}

export const rectOf = ({ lane, column }: Place): Rect => ({
  x: column.x,
  y: lane.y,
  width: column.width,
  height: lane.height,
});

/** The cards of a cell from top to bottom. */
export const cardsOf = ({ lane, columnIndex }: Place): readonly CardBox[] =>
  lane.cells.find((cell) => cell.column === columnIndex)?.cards ?? [];

/** Where what is in a cell ends: the next card would stand below. `empty` when there is nothing yet. */
export function nextSlot(drawing: Drawing, place: Place): { readonly y: number; readonly empty: boolean } {
  const cell = place.lane.cells.find(({ column }) => column === place.columnIndex);
  const boxes = [...(cell?.cards ?? []), ...(cell?.moments ?? []), ...(cell?.measures ?? [])];
  if (boxes.length > 0) {
    return { y: Math.max(...boxes.map((box) => box.y + box.height)), empty: false };
  }
  const plot = drawing.plot?.lane === place.lane.id ? drawing.plot : null;
  // Under the curves there is only a narrow margin, which the new card widens.
  return plot ? { y: plot.y + plot.height - 24, empty: false } : { y: place.lane.y, empty: true };
}

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The rectangle between two corners. */
export const spanned = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});
