import { memo } from 'react';
import type { ColumnBox, LaneBox } from '../../../core/layout/index.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useIsFar, useMapWindow } from '../viewport/use-viewport.ts';
import { cardElementId, cellElementId, laneElementId, laneRowId } from './element-ids.ts';
import classes from './grid.module.css';

/** Rows above the lanes: stages and steps. */
export const HEADER_ROWS = 2;

/** The lanes' bands and their cells: the ground that cards stand on, and the grid that a screen reader walks. */
export function GridLayer() {
  const drawing = useDrawing(
    ({ lanes: all, columns: across, titleWidth }) => ({ lanes: all, columns: across, titleWidth }),
    sameParts,
  );
  const { columns, lanes } = useMapWindow();
  const far = useIsFar();
  return drawing.lanes
    .slice(lanes.first, lanes.end)
    .map((lane, index) => (
      <LaneRow
        key={lane.id}
        lane={lane}
        columns={drawing.columns}
        first={columns.first}
        end={columns.end}
        left={drawing.titleWidth}
        row={HEADER_ROWS + lanes.first + index + 1}
        far={far}
      />
    ));
}

interface RowProps {
  lane: LaneBox;
  columns: readonly ColumnBox[];
  first: number;
  end: number;
  left: number;
  row: number;
  far: boolean;
}

const LaneRow = memo(function LaneRow({ lane, columns, first, end, left, row, far }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      id={laneRowId(lane.id)}
      role="row"
      className={classes.lane}
      data-role={far ? undefined : lane.role}
      data-far={far || undefined}
      aria-rowindex={row}
      aria-owns={laneElementId(lane.id)}
      style={{ top: lane.y, height: lane.height, left, width: Math.max(0, lane.width - left) }}
    >
      {columns.slice(first, end).map((column, index) => {
        if (column.step === null) return null;
        const at = first + index;
        const cell = far ? undefined : lane.cells.find((one) => one.column === at);
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
          // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
          <div
            key={column.step}
            id={cellElementId(lane.id, column.step)}
            role="gridcell"
            className={classes.cell}
            data-starts={column.startsStage && at > 0 ? '' : undefined}
            aria-colindex={at + 2}
            aria-owns={cell?.cards.map((card) => cardElementId(card.id)).join(' ') || undefined}
            style={{ left: column.x - left, width: column.width }}
          />
        );
      })}
    </div>
  );
});
