import { useSession } from '../../session/index.ts';
import { placeOf, rectOf } from '../drawing/places.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useIsFar } from '../viewport/use-viewport.ts';
import classes from './overlays.module.css';

/** The cell on which the keyboard stands, when it stands on no card. */
export function ActiveLayer() {
  const cell = useSession((state) => state.cell);
  const onGround = useSession((state) => state.selection.length === 0);
  const drawing = useDrawing((all) => all);
  const far = useIsFar();
  const place = cell && onGround && !far ? placeOf(drawing, cell.lane, cell.step) : undefined;
  if (!place) return null;
  const { x, y, width, height } = rectOf(place);
  return (
    <div
      className={classes.active}
      style={{ left: x + 3, top: y + 3, width: width - 6, height: height - 6 }}
    />
  );
}
