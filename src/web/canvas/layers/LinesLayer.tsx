import { sameItems } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import classes from './layers.module.css';

/** The lines of interaction, visibility and internal interaction; their names are beside the lanes' titles. */
export function LinesLayer() {
  const lines = useDrawing((drawing) => drawing.lines, sameItems);
  return lines.map(({ kind, x, y, width }) => (
    <div key={kind} className={classes.line} style={{ left: x, top: y, width }} />
  ));
}
