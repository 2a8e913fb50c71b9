import type { CardBox, Drawing, MeasureBox, MomentBox, Rect } from '../../../core/layout/index.ts';
import { lowerBound, type MapWindow } from './window.ts';

export type Box = CardBox | MomentBox | MeasureBox;

/** Whether a box reaches into the stretch of heights that is drawn. */
export const inReach = ({ y, height }: Rect, { top, bottom }: Pick<MapWindow, 'top' | 'bottom'>): boolean =>
  y < bottom && y + height > top;

/** All that stands in the cells of the window. */
export function boxesIn(drawing: Drawing, window: MapWindow): Box[] {
  const { columns, lanes } = window;
  return drawing.lanes.slice(lanes.first, lanes.end).flatMap((lane) => {
    const from = lowerBound(lane.cells, (cell) => cell.column >= columns.first);
    const to = lowerBound(lane.cells, (cell) => cell.column >= columns.end);
    return lane.cells
      .slice(from, to)
      .flatMap((cell): Box[] => [...cell.cards, ...cell.moments, ...cell.measures])
      .filter((box) => inReach(box, window));
  });
}
