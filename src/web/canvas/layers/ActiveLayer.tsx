import type { Rect } from '../../../core/layout/index.ts';
import { useSession } from '../../session/index.ts';
import { placeOf, rectOf } from '../drawing/places.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useCanvasUi } from '../ui-store.ts';
import { useIsFar } from '../viewport/use-viewport.ts';
import classes from './overlays.module.css';

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** The cell on which the keyboard stands, or at which it aims a link, when that is no card. */
export function ActiveLayer() {
  const stand = useSession((state) => (state.selection.length === 0 ? state.cell : null));
  const aim = useCanvasUi(({ link }) => (link?.sticky && link.spot.card === null ? link.spot.cell : null));
  const cell = aim ?? stand;
  const far = useIsFar();
  const rect = useDrawing((drawing) => {
    const place = cell && !far ? placeOf(drawing, cell.lane, cell.step) : undefined;
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
