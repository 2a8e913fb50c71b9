import { useCanvasUi } from '../ui-store.ts';
import classes from './overlays.module.css';

/** A header on the move: its name under the pointer, and a line where it would go. */
export function HeaderDragLayer() {
  const header = useCanvasUi((state) => state.header);
  if (!header) return null;
  const { at, line, title } = header;
  return (
    <>
      {line && (
        <div
          className={classes.headerLine}
          style={{ left: line.x, top: line.y, width: line.width, height: line.height }}
        />
      )}
      <div
        aria-hidden="true"
        className={classes.headerGhost}
        style={{ transform: `translate(${at.x + 10}px, ${at.y + 10}px)` }}
      >
        {title}
      </div>
    </>
  );
}
