import { memo } from 'react';
import type { ColumnBox, LaneBox } from '../../../core/layout/index.ts';
import { FoldedCell } from '../collapse/FoldedCell.tsx';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { CardWordsProvider } from '../nodes/card-words.tsx';
import { useBuiltWindow, useIsFar, useMapWindow } from '../viewport/use-viewport.ts';
import { EMPTY_WINDOW, type Range, sameLanes } from '../viewport/window.ts';
import { Cell } from './Cell.tsx';
import classes from './grid.module.css';
import { LaneTitle } from './LaneTitle.tsx';
import { laneRow } from './rows.ts';

/** The lanes in the window as rows of the grid: each its title and its cells, and in them what stands there. */
export function GridLayer() {
  return <CardWordsProvider>{ROWS}</CardWordsProvider>;
}

function Rows() {
  const drawing = useDrawing(
    ({ lanes: all, columns: across }) => ({ lanes: all, columns: across }),
    sameParts,
  );
  const { lanes } = useMapWindow(sameLanes);
  const built = useBuiltWindow();
  const far = useIsFar();
  return (
    <>
      {drawing.lanes.slice(lanes.first, lanes.end).map((lane, index) => (
        <LaneRow
          key={lane.id}
          lane={lane}
          across={drawing.columns}
          columns={isWithin(lanes.first + index, built.lanes) ? built.columns : EMPTY_WINDOW.columns}
          top={built.top}
          bottom={built.bottom}
          row={laneRow(lanes.first + index)}
          far={far}
        />
      ))}
    </>
  );
}

/** One element for all time: it renders for its own reasons. */
const ROWS = <Rows />;

const isWithin = (index: number, { first, end }: Range): boolean => index >= first && index < end;

interface RowProps {
  lane: LaneBox;
  across: readonly ColumnBox[];
  columns: Range;
  top: number;
  bottom: number;
  row: number;
  far: boolean;
}

const LaneRow = memo(function LaneRow({ lane, across, columns, top, bottom, row, far }: RowProps) {
  const filled = new Map(lane.cells.map((cell) => [cell.column, cell]));
  const folds = new Map(lane.folds.map((fold) => [fold.column, fold]));
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      role="row"
      className={classes.row}
      aria-rowindex={row}
      style={{ top: lane.y, width: lane.width, height: lane.height }}
    >
      <LaneTitle lane={lane} far={far} />
      {across.slice(columns.first, columns.end).map((column, index) => {
        const at = columns.first + index;
        const step = column.step ?? column.folded[0];
        if (step === undefined) return null;
        const place = { lane: lane.id, step, column: at, x: column.x, y: lane.y, width: column.width };
        return lane.collapsed || column.step === null ? (
          <FoldedCell
            key={step}
            {...place}
            stage={column.step === null ? column.stage : null}
            fold={folds.get(at)}
            far={far}
          />
        ) : (
          <Cell
            key={step}
            {...place}
            feels={lane.role === 'feeling'}
            contents={far ? undefined : filled.get(at)}
            top={top}
            bottom={bottom}
          />
        );
      })}
    </div>
  );
});
