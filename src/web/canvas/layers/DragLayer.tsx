import { useTranslation } from 'react-i18next';
import { cardBoxOf } from '../../../core/layout/index.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { CardFaceView } from '../nodes/CardFaceView.tsx';
import nodes from '../nodes/nodes.module.css';
import { place } from '../nodes/place.ts';
import { type DropTarget, useCanvasUi } from '../ui-store.ts';
import classes from './overlays.module.css';

/** What is dragged hangs under the pointer; the cell and the place where it would go are shown. */
export function DragLayer() {
  const { t } = useTranslation('canvas');
  const drag = useCanvasUi((state) => state.drag);
  const carried = useCanvasUi((state) => state.carried);
  const target = useCanvasUi((state) => state.drag?.target ?? state.drop);
  const box = useDrawing((drawing) => (drag ? cardBoxOf(drawing, drag.held) : null));
  return (
    <>
      {target && <Target target={target} />}
      {drag && box && (
        <div
          className={classes.ghost}
          aria-hidden="true"
          data-carried={carried || undefined}
          data-many={drag.ids.size > 1 || undefined}
          style={{
            width: box.width,
            height: box.height,
            transform: `translate(${drag.at.x + drag.grip.x}px, ${drag.at.y + drag.grip.y}px)`,
          }}
        >
          <div className={nodes.card} data-role={box.role} style={place(box, 0, 0)}>
            <CardFaceView face={box.face} placeholder={t('card.untitled')} />
          </div>
          {drag.ids.size > 1 && <span className={classes.count}>{drag.ids.size}</span>}
        </div>
      )}
    </>
  );
}

function Target({ target: { cell, line } }: { target: DropTarget }) {
  return (
    <>
      <div
        className={classes.cell}
        style={{ left: cell.x, top: cell.y, width: cell.width, height: cell.height }}
      />
      <div
        className={classes.insertion}
        style={{ left: line.x, top: line.y, width: line.width, height: line.height }}
      />
    </>
  );
}
