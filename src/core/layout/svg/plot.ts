import { yOfScore } from '../feelings.ts';
import { seriesColor } from '../palette.ts';
import type { CurvePath, CurvePoint } from '../types.ts';
import type { Brush, Layer } from './brush.ts';
import { element, group, short } from './element.ts';
import { label, line, textLines } from './parts.ts';

const RADIUS = 4.5;

/** The feeling lane: guides, curves, points, quotes. */
export const plot: Layer = (brush) => {
  const { drawing, colors } = brush;
  const area = drawing.plot;
  if (!area || !brush.sees(area)) return '';
  const guides = [5, 2.5, 0, -2.5, -5].map((score) => {
    const y = yOfScore(area, score);
    const strong = score === 0;
    return line(area.x, y, area.x + area.width, y, strong ? colors.separator : colors.hairline, {
      'stroke-dasharray': strong ? null : '2 4',
    });
  });
  const scale = ([5, 0, -5] as const).map((score) =>
    label(score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0', area.x + 6, yOfScore(area, score) - 4, {
      fill: colors.muted,
      'font-size': 10,
    }),
  );
  return group(
    {},
    ...guides,
    ...scale,
    ...drawing.curves.map((curve) => curveLine(curve, brush)),
    ...drawing.curves.map((curve) =>
      group({}, ...curve.points.flatMap((point) => (point.folded ? [] : [pointSign(point, curve, brush)]))),
    ),
    ...drawing.curves.flatMap((curve) => curve.points.map((point) => quote(point, brush))),
  );
};

const curveLine = ({ d, series }: CurvePath, { colors }: Brush): string =>
  d === ''
    ? ''
    : element('path', {
        d,
        fill: 'none',
        stroke: seriesColor(colors, series),
        'stroke-width': 2.5,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      });

/** Personas differ by shape as well as by colour. */
const SHAPES: ReadonlyArray<(r: number) => string> = [
  (r) => `M0 ${-r}a${r} ${r} 0 1 0 0 ${2 * r}a${r} ${r} 0 1 0 0 ${-2 * r}Z`,
  (r) => `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}Z`,
  (r) => `M0 ${-r * 1.3}L${short(r * 1.3)} 0 0 ${short(r * 1.3)} ${short(-r * 1.3)} 0Z`,
  (r) => `M0 ${-r * 1.25}L${short(r * 1.2)} ${r}H${short(-r * 1.2)}Z`,
];

/** The sign of a persona's points, around the origin. */
export const seriesShape = (series: number, radius: number): string =>
  (SHAPES[series % SHAPES.length] as (r: number) => string)(radius);

const pointSign = ({ x, y }: CurvePoint, { series }: CurvePath, { colors, sees }: Brush): string =>
  sees({ x, y, width: 0, height: 0 })
    ? element('path', {
        transform: `translate(${short(x)} ${short(y)})`,
        d: seriesShape(series, RADIUS),
        fill: colors.surface,
        stroke: seriesColor(colors, series),
        'stroke-width': 2.5,
        'stroke-linejoin': 'round',
      })
    : '';

function quote({ note }: CurvePoint, { colors }: Brush): string {
  if (!note) return '';
  const halo = {
    stroke: colors.roles.feeling.band,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return textLines(note, colors.muted, { 'text-anchor': 'middle', ...halo });
}
