import { seriesShape, yOfScore } from '../../../core/layout/index.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { isBusy, useCanvasUi } from '../ui-store.ts';
import classes from './overlays.module.css';

const RADIUS = 5.5;

/** The point that a click in the feeling lane would set, and for whom. */
export function FeelingHintLayer() {
  const hint = useCanvasUi((state) => (isBusy(state) ? null : state.feelingHint));
  const plot = useDrawing((drawing) => drawing.plot);
  const persona = useDrawing(
    (drawing) => drawing.personas.find(({ id }) => id === hint?.persona)?.series ?? 0,
  );
  const name = useDrawing((drawing) => drawing.personas.find(({ id }) => id === hint?.persona)?.name ?? '');
  if (!hint || !plot) return null;
  const y = yOfScore(plot, hint.score);
  return (
    <svg
      className={classes.hint}
      style={{ '--series': `var(--map-series-${persona % 6})` } as object}
      aria-hidden="true"
    >
      <path transform={`translate(${hint.x} ${y})`} d={seriesShape(persona, RADIUS)} />
      <text x={hint.x + 12} y={y + 4}>
        {name} {hint.score > 0 ? `+${hint.score}` : hint.score}
      </text>
    </svg>
  );
}
