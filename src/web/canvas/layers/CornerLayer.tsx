import { useDrawing } from '../drawing/use-drawing.ts';
import { titleColumn } from '../viewport/title-column.ts';
import { useFollowViewport } from '../viewport/use-viewport.ts';
import classes from './headers.module.css';

/** Where the header rows and the lanes' titles meet. */
export function CornerLayer() {
  const titleWidth = useDrawing((drawing) => drawing.titleWidth);
  const height = useDrawing((drawing) => drawing.headerHeight);
  const layer = useFollowViewport<HTMLDivElement>((element, viewport, size) => {
    const { left, width } = titleColumn(titleWidth, viewport, size);
    element.style.transform = `translate(${left}px, ${Math.max(0, -viewport.y / viewport.zoom)}px)`;
    element.style.width = `${width}px`;
  });
  return <div ref={layer} className={classes.corner} style={{ height }} />;
}
