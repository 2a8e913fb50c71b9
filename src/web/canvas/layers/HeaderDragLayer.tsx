import { useCanvasUi } from '../ui-store.ts';
import classes from './overlays.module.css';

/** A header on the move: its name under the pointer, and a line where it would go. */
export function HeaderDragLayer() {
  const header = useCanvasUi((state) => state.header);
  const carried = useCanvasUi((state) => state.carried);
  if (!header) return null;
  const { at, line, title } = header;
  // A finger covers what is beneath it.
  const rise = carried ? -52 : 10;
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
        data-carried={carried || undefined}
        style={{ transform: `translate(${at.x + 10}px, ${at.y + rise}px)` }}
      >
        {title}
      </div>
    </>
  );
}
