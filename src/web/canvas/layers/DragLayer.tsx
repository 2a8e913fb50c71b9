import { cardBoxOf } from '../../../core/layout/index.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { CardFaceView } from '../nodes/CardFaceView.tsx';
import nodes from '../nodes/nodes.module.css';
import { useCanvasUi } from '../ui-store.ts';
import classes from './overlays.module.css';

/** What is dragged hangs under the pointer; the cell and the place where it would go are shown. */
export function DragLayer() {
  const drag = useCanvasUi((state) => state.drag);
  const box = useDrawing((drawing) => (drag ? cardBoxOf(drawing, drag.held) : null));
  if (!drag || !box) return null;
  const { at, grip, target, ids } = drag;
  return (
    <>
      {target && (
        <>
          <div
            className={classes.cell}
            style={{
              left: target.cell.x,
              top: target.cell.y,
              width: target.cell.width,
              height: target.cell.height,
            }}
          />
          <div
            className={classes.insertion}
            style={{
              left: target.line.x,
              top: target.line.y,
              width: target.line.width,
              height: target.line.height,
            }}
          />
        </>
      )}
      <div
        className={classes.ghost}
        data-many={ids.size > 1 || undefined}
        style={{
          width: box.width,
          height: box.height,
          transform: `translate(${at.x + grip.x}px, ${at.y + grip.y}px)`,
        }}
      >
        <div className={nodes.card} data-role={box.role}>
          <CardFaceView face={box.face} />
        </div>
        {ids.size > 1 && <span className={classes.count}>{ids.size}</span>}
      </div>
    </>
  );
}
