import { cardBoxOf, type Side } from '../../../core/layout/index.ts';
import { useSession } from '../../session/index.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { sidePoint } from '../gestures/link-press.ts';
import { isBusy, useCanvasUi } from '../ui-store.ts';
import { useIsFar } from '../viewport/use-viewport.ts';
import classes from './overlays.module.css';

const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/** Dots on the sides of the card under the pointer, or the one selected: links are drawn from them. */
export function HandlesLayer() {
  const hovered = useCanvasUi((state) => state.hoverCard);
  const busy = useCanvasUi(isBusy);
  const selected = useSession(({ selection }) =>
    selection.length === 1 && selection[0]?.table === 'cards' ? selection[0].id : null,
  );
  const editing = useSession((state) => state.editing !== null);
  const far = useIsFar();
  // Whoever types has no use for them, and the card would be looked for with every letter.
  const id = busy || editing || far ? null : (hovered ?? selected);
  const box = useDrawing((drawing) => (id === null ? null : cardBoxOf(drawing, id)));
  if (!box || id === null) return null;
  return (
    <svg className={classes.handles} aria-hidden="true">
      {SIDES.map((side) => {
        const { x, y } = sidePoint(box, side);
        return (
          <g
            key={side}
            className={classes.handle}
            transform={`translate(${x} ${y})`}
            data-link-handle={side}
            data-from={id}
          >
            <circle r={11} className={classes.reach} />
            <circle r={4.5} />
          </g>
        );
      })}
    </svg>
  );
}
