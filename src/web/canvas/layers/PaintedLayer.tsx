import { later } from '../../kit/index.ts';
import { useIsFar, useIsHasty } from '../viewport/use-viewport.ts';

const PaintedCanvas = later(async () => (await import('./PaintedCanvas.tsx')).PaintedCanvas);

/** From far away, and while a hand moves it too fast to read, the map is painted instead of built: thousands of cards cost one canvas. */
export function PaintedLayer() {
  const far = useIsFar();
  const hasty = useIsHasty();
  return far || hasty ? <PaintedCanvas far={far} hasty={hasty} /> : null;
}
