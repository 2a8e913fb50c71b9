import { useIsFar, useIsHasty } from '../viewport/use-viewport.ts';
import { PaintedCanvas } from './PaintedCanvas.tsx';

/**
 * From far away, and while a hand moves it too fast to read, the map is painted instead of built: thousands of cards
 * cost one canvas. It can't come later: whoever zooms out first thing would see nothing.
 */
export function PaintedLayer() {
  const far = useIsFar();
  const hasty = useIsHasty();
  return far || hasty ? <PaintedCanvas far={far} hasty={hasty} /> : null;
}
