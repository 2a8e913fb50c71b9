import type { Rect } from '../../../core/layout/index.ts';
import { useSession } from '../../session/index.ts';
import { placeOf, rectOf } from '../drawing/places.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useIsFar } from '../viewport/use-viewport.ts';
import classes from './overlays.module.css';

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** The cell on which the keyboard stands, when it stands on no card. */
export function ActiveLayer() {
  const cell = useSession((state) => state.cell);
  const onGround = useSession((state) => state.selection.length === 0);
  const far = useIsFar();
  const rect = useDrawing((drawing) => {
    const place = cell && onGround && !far ? placeOf(drawing, cell.lane, cell.step) : undefined;
    return place ? rectOf(place) : NOWHERE;
  }, sameParts);
  if (rect === NOWHERE) return null;
  const { x, y, width, height } = rect;
  return (
    <div
      className={classes.active}
      style={{ left: x + 3, top: y + 3, width: width - 6, height: height - 6 }}
    />
  );
}
