import { type Grid, gridOf, type Snapshot } from '../../core/model/index.ts';
import type { Spot } from './gesture.ts';
import { hasCell } from './order.ts';

export const DIRECTIONS = [
  'up',
  'down',
  'left',
  'right',
  'row-start',
  'row-end',
  'map-start',
  'map-end',
  'next-stage',
  'previous-stage',
  'next-card',
  'previous-card',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A place on the grid by numbers; `index` −1 stands for the cell itself. */
interface Position {
  readonly row: number;
  readonly column: number;
  readonly index: number;
}

/** The spot itself while it exists, else the map's first cell; null when the map has no cell. */
export function settle(snapshot: Snapshot, spot: Spot | null, grid: Grid = gridOf(snapshot)): Spot | null {
  if (spot && hasCell(snapshot, spot.cell)) {
    const there = grid.cell(spot.cell.lane, spot.cell.step).some(({ id }) => id === spot.card);
    return there || spot.card === null ? spot : { cell: spot.cell, card: null };
  }
  return spotAt(grid, { row: 0, column: 0, index: 0 });
}

/**
 * Where a key leads from a spot. Up and down go card by card and then to the neighbouring lane, left and
 * right to the neighbouring step; empty cells are stops like any other, so that they can be filled.
 * "next-card" and "previous-card" skip them, step by step in the order in which the customer lives through it.
 * At an edge the spot stays; null when the map has no cell. `grid` is the one that is shown, where that is another; the
 * spot is on it.
 */
export function walk(
  snapshot: Snapshot,
  spot: Spot | null,
  direction: Direction,
  grid: Grid = gridOf(snapshot),
): Spot | null {
  const from = settle(snapshot, spot, grid);
  if (!from || from.cell.lane !== spot?.cell.lane || from.cell.step !== spot.cell.step) return from;
  const at: Position = {
    row: grid.lanes.findIndex(({ id }) => id === from.cell.lane),
    column: grid.steps.findIndex(({ id }) => id === from.cell.step),
    index: grid.cell(from.cell.lane, from.cell.step).findIndex(({ id }) => id === from.card),
  };
  const to = WAYS[direction](grid, at);
  return (to && spotAt(grid, to)) ?? from;
}

const LAST = Number.MAX_SAFE_INTEGER;

const countAt = (grid: Grid, row: number, column: number): number => {
  const [lane, step] = [grid.lanes[row], grid.steps[column]];
  return lane && step ? grid.cell(lane.id, step.id).length : 0;
};

/** The card at a position, the nearest one of its cell when there are fewer, the cell itself when there is none. */
function spotAt(grid: Grid, { row, column, index }: Position): Spot | null {
  const [lane, step] = [grid.lanes[row], grid.steps[column]];
  if (!lane || !step) return null;
  const cards = grid.cell(lane.id, step.id);
  const card = cards[Math.max(0, Math.min(index, cards.length - 1))];
  return { cell: { lane: lane.id, step: step.id }, card: card?.id ?? null };
}

const WAYS: Readonly<Record<Direction, (grid: Grid, at: Position) => Position | null>> = {
  down: (grid, at) =>
    at.index + 1 < countAt(grid, at.row, at.column)
      ? { ...at, index: at.index + 1 }
      : { ...at, row: at.row + 1, index: 0 },
  up: (_grid, at) =>
    at.index > 0 ? { ...at, index: at.index - 1 } : { ...at, row: at.row - 1, index: LAST },
  left: (_grid, at) => ({ ...at, column: at.column - 1 }),
  right: (_grid, at) => ({ ...at, column: at.column + 1 }),
  'row-start': (_grid, at) => ({ ...at, column: 0 }),
  'row-end': (grid, at) => ({ ...at, column: grid.steps.length - 1 }),
  'map-start': () => ({ row: 0, column: 0, index: 0 }),
  'map-end': (grid) => ({ row: grid.lanes.length - 1, column: grid.steps.length - 1, index: LAST }),
  'next-stage': (grid, at) => {
    const column = stageStarts(grid).find((start) => start > at.column);
    return column === undefined ? null : { ...at, column };
  },
  // As word by word in a text: first to the start of one's own stage, then to the one before.
  'previous-stage': (grid, at) => {
    const column = stageStarts(grid).findLast((start) => start < at.column);
    return column === undefined ? null : { ...at, column };
  },
  'next-card': (grid, at) => {
    if (at.index + 1 < countAt(grid, at.row, at.column)) return { ...at, index: at.index + 1 };
    const cell = cellsFrom(grid, at, 1).find(({ row, column }) => countAt(grid, row, column) > 0);
    return cell ? { ...cell, index: 0 } : null;
  },
  'previous-card': (grid, at) => {
    if (at.index > 0) return { ...at, index: at.index - 1 };
    const cell = cellsFrom(grid, at, -1).find(({ row, column }) => countAt(grid, row, column) > 0);
    return cell ? { ...cell, index: LAST } : null;
  },
};

/** The columns at which stages begin; stages without a step have none. */
function stageStarts(grid: Grid): number[] {
  let column = 0;
  return grid.stages.flatMap(({ steps }) => {
    const start = column;
    column += steps.length;
    return steps.length > 0 ? [start] : [];
  });
}

/** The cells after (1) or before (−1) this one, step by step, each from top to bottom. */
function cellsFrom(
  grid: Grid,
  { row, column }: Position,
  sign: 1 | -1,
): Array<{ row: number; column: number }> {
  const rows = grid.lanes.length;
  const here = column * rows + row;
  const count = sign > 0 ? rows * grid.steps.length - here - 1 : here;
  return Array.from({ length: count }, (_, i) => here + sign * (i + 1)).map((at) => ({
    row: at % rows,
    column: Math.floor(at / rows),
  }));
}
