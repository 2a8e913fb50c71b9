import { memo } from 'react';
import type { CellBox } from '../../../core/layout/index.ts';
import { CardNode } from '../nodes/CardNode.tsx';
import { MeasureNode } from '../nodes/MeasureNode.tsx';
import { MomentNode } from '../nodes/MomentNode.tsx';
import { type Box, inReach } from '../viewport/boxes-in.ts';
import { CellAdder } from './CellAdder.tsx';
import { CellFeelings } from './CellFeelings.tsx';
import { cellElementId } from './element-ids.ts';
import classes from './grid.module.css';
import { columnOf } from './rows.ts';

interface Props {
  lane: string;
  step: string;
  /** Whether the curves run over it. */
  feels: boolean;
  /** Counted from 0. */
  column: number;
  x: number;
  y: number;
  width: number;
  contents: CellBox | undefined;
  /** The stretch of heights that is drawn: one cell may hold hundreds of cards. */
  top: number;
  bottom: number;
}

/** A cell of the grid. What stands in it has the cell's corner for its origin. */
export const Cell = memo(function Cell(props: Props) {
  const { lane, step, feels, column, x, y, width, contents, top, bottom } = props;
  const seen = (box: Box) => inReach(box, { top, bottom });
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      id={cellElementId(lane, step)}
      role="gridcell"
      className={classes.cell}
      aria-colindex={columnOf(column)}
      style={{ left: x, width }}
    >
      {feels && <CellFeelings lane={lane} step={step} />}
      {contents?.moments.filter(seen).map((box) => (
        <MomentNode key={box.id} box={box} x={box.x - x} y={box.y - y} />
      ))}
      {contents?.measures.filter(seen).map((box) => (
        <MeasureNode key={box.id} box={box} x={box.x - x} y={box.y - y} />
      ))}
      {contents?.cards.filter(seen).map((box) => (
        <CardNode key={box.id} box={box} x={box.x - x} y={box.y - y} />
      ))}
      <CellAdder lane={lane} step={step} x={x} y={y} />
    </div>
  );
});
