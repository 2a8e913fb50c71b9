import { memo } from 'react';
import { withMinus } from '../../../core/base/index.ts';
import {
  baselineOf,
  type CurvePath,
  type CurvePoint,
  seriesShape,
  yOfScore,
} from '../../../core/layout/index.ts';
import { feelingId } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import { sameItems } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useCanvasUi } from '../ui-store.ts';
import { useBuiltWindow, useIsFar } from '../viewport/use-viewport.ts';
import classes from './layers.module.css';

const RADIUS = 4.5;
const GRIP = 14;
const GUIDES = [5, 2.5, 0, -2.5, -5] as const;
const SCALE = [5, 0, -5] as const;
const SERIES_COLORS = 6;

/** The feeling curves over their lane: guides, one curve a persona, points to drag, quotes at peaks and lows. In words they stand in the cells. */
export function CurvesLayer() {
  const plot = useDrawing((drawing) => drawing.plot);
  const curves = useDrawing((drawing) => drawing.curves, sameItems);
  const { columns } = useBuiltWindow();
  const far = useIsFar();
  if (!plot) return null;
  return (
    <svg className={classes.curves} aria-hidden="true" data-far={far || undefined}>
      {GUIDES.map((score) => (
        <line
          key={score}
          className={classes.guide}
          data-zero={score === 0 ? '' : undefined}
          x1={plot.x}
          x2={plot.x + plot.width}
          y1={yOfScore(plot, score)}
          y2={yOfScore(plot, score)}
        />
      ))}
      {SCALE.map((score) => (
        <text key={score} className={classes.scale} x={plot.x + 6} y={yOfScore(plot, score) - 4}>
          {score > 0 ? `+${score}` : withMinus(String(score))}
        </text>
      ))}
      {curves.map((curve) => (
        <Curve key={curve.persona} curve={curve} />
      ))}
      {curves.map((curve) =>
        curve.points
          .filter(({ column, folded }) => !folded && column >= columns.first && column < columns.end)
          .map((point) => (
            <FeelingPoint key={feelingId(point.persona, point.step)} point={point} series={curve.series} />
          )),
      )}
    </svg>
  );
}

const series = (index: number) => ({ '--series': `var(--map-series-${index % SERIES_COLORS})` }) as object;

const Curve = memo(function Curve({ curve }: { curve: CurvePath }) {
  return <path className={classes.curve} d={curve.d} style={series(curve.series)} />;
});

const FeelingPoint = memo(function FeelingPoint({
  point,
  series: index,
}: {
  point: CurvePoint;
  series: number;
}) {
  const { persona, step, x, y, note } = point;
  const active = useCanvasUi(({ feeling }) => feeling?.persona === persona && feeling.step === step);
  const selected = useSession(({ selection }) =>
    selection.some((pick) => pick.table === 'feelings' && pick.id === feelingId(persona, step)),
  );
  return (
    <g style={series(index)}>
      <g
        className={classes.point}
        data-feeling-persona={persona}
        data-feeling-step={step}
        data-active={active || selected || undefined}
        transform={`translate(${x} ${y})`}
      >
        <circle r={GRIP} />
        <path d={seriesShape(index, RADIUS)} />
      </g>
      {note && (
        <text className={classes.quote} fontSize={note.size}>
          {note.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text have nothing but their place
            <tspan key={i} x={note.x} y={baselineOf(note, i)}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
});
