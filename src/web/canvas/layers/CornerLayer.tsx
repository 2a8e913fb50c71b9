import { useDrawing } from '../drawing/use-drawing.ts';
import { useFollowViewport } from '../viewport/use-viewport.ts';
import classes from './headers.module.css';

/** Where the header rows and the lanes' titles meet. */
export function CornerLayer() {
  const width = useDrawing((drawing) => drawing.titleWidth);
  const height = useDrawing((drawing) => drawing.headerHeight);
  const layer = useFollowViewport<HTMLDivElement>((element, { x, y, zoom }) => {
    element.style.transform = `translate(${Math.max(0, -x / zoom)}px, ${Math.max(0, -y / zoom)}px)`;
  });
  return <div ref={layer} className={classes.corner} style={{ width, height }} />;
}
