import type { Grid, Snapshot } from '../../../core/model/index.ts';
import type { Cell, Direction, Spot } from '../../actions/index.ts';
import type { Collapsed, Pick } from '../../session/index.ts';
import { shownGrid } from '../collapse/hidden.ts';

/** Where a key leads among the headers around the grid: to another header, or back into a cell. */
export type HeaderStep = { readonly pick: Pick } | { readonly cell: Cell };

const to = (table: Pick['table'], id: string | undefined): HeaderStep | null =>
  id === undefined ? null : { pick: { table, id } };

const OPEN: Collapsed = { stages: [], lanes: [] };

/** A step's header; of one that is hidden, its stage's. */
function toStep(snapshot: Snapshot, id: string | undefined, { stages }: Collapsed): HeaderStep | null {
  const stage = id === undefined ? undefined : snapshot.steps.get(id)?.stage;
  return stage !== undefined && stages.includes(stage) ? to('stages', stage) : to('steps', id);
}

/** From a stage to its first step; from a collapsed one, which has none to be seen, into its first cell. */
function below(grid: Grid, stage: string, { stages }: Collapsed): HeaderStep | null {
  const step = grid.stages.find((one) => one.stage.id === stage)?.steps[0]?.id;
  const lane = grid.lanes[0]?.id;
  if (!stages.includes(stage)) return to('steps', step);
  return lane === undefined || step === undefined ? null : { cell: { lane, step } };
}

const BY: Readonly<Partial<Record<Direction, -1 | 1>>> = { left: -1, up: -1, right: 1, down: 1 };

/** From a spot at the upper or left edge of the grid on to the header beyond; null elsewhere. */
export function leaveGrid(
  snapshot: Snapshot,
  { cell, card }: Spot,
  direction: Direction,
  collapsed: Collapsed = OPEN,
): HeaderStep | null {
  const { lanes, steps, cell: cardsOf } = shownGrid(snapshot, collapsed);
  const onTop = card === null || cardsOf(cell.lane, cell.step)[0]?.id === card;
  if (direction === 'up' && lanes[0]?.id === cell.lane && onTop)
    return toStep(snapshot, cell.step, collapsed);
  if (direction === 'left' && steps[0]?.id === cell.step) return to('lanes', cell.lane);
  return null;
}

/** From a header: along its row or column, up to the stage, down or right into the grid; null where nothing is. */
export function walkHeaders(
  snapshot: Snapshot,
  { table, id }: Pick,
  direction: Direction,
  collapsed: Collapsed = OPEN,
): HeaderStep | null {
  const grid = shownGrid(snapshot, collapsed);
  const by = BY[direction];
  if (by === undefined) return null;
  const sideways = direction === 'left' || direction === 'right';
  const next = (list: readonly { readonly id: string }[]) =>
    list[list.findIndex((one) => one.id === id) + by]?.id;
  switch (table) {
    case 'stages':
      if (sideways) return to('stages', next(snapshot.stages.list));
      return by > 0 ? below(grid, id, collapsed) : null;
    case 'steps': {
      if (sideways) return toStep(snapshot, next(grid.steps), collapsed);
      if (by < 0) return to('stages', snapshot.steps.get(id)?.stage);
      const lane = grid.lanes[0]?.id;
      return lane === undefined ? null : { cell: { lane, step: id } };
    }
    case 'lanes': {
      if (!sideways) return to('lanes', next(grid.lanes));
      const step = grid.steps[0]?.id;
      return by > 0 && step !== undefined ? { cell: { lane: id, step } } : null;
    }
    default:
      return null;
  }
}

export const isHeader = (
  pick: Pick | undefined,
): pick is Pick & { readonly table: 'stages' | 'steps' | 'lanes' } =>
  pick?.table === 'stages' || pick?.table === 'steps' || pick?.table === 'lanes';
