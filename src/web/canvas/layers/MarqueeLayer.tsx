import { useCanvasUi } from '../ui-store.ts';
import classes from './overlays.module.css';

/** The rectangle that selects what it touches. */
export function MarqueeLayer() {
  const marquee = useCanvasUi((state) => state.marquee);
  if (!marquee) return null;
  const { x, y, width, height } = marquee;
  return <div className={classes.marquee} style={{ left: x, top: y, width, height }} />;
}
