import { useTranslation } from 'react-i18next';
import { peakEndOf } from '../../../core/analysis/index.ts';
import { type CurvePath, seriesShape } from '../../../core/layout/index.ts';
import { sameItems } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import classes from '../layers/headers.module.css';

/** More would not fit beside the curves. */
const MOST = 4;

/** What is remembered of each curve, beside its mean. `top` is where the lane's name ends. */
export function FeelingScores({ lane, top }: { lane: string; top: number }) {
  const curves = useDrawing(({ plot, curves: all }) => (plot?.lane === lane ? all : NONE), sameItems);
  if (curves.length === 0) return null;
  return (
    <ul className={classes.scores} style={{ top }}>
      {curves.slice(0, MOST).map((curve) => (
        <Score key={curve.persona} curve={curve} />
      ))}
    </ul>
  );
}

const NONE: readonly CurvePath[] = [];

function Score({ curve: { series, points } }: { curve: CurvePath }) {
  const { t, i18n } = useTranslation('canvas');
  const scores = peakEndOf(points.map(({ score }) => score));
  if (!scores) return null;
  const number = new Intl.NumberFormat(i18n.language, {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const say = (value: number) => number.format(value).replace('-', '−');
  return (
    <li>
      <svg width={10} height={10} viewBox="-5 -5 10 10" aria-hidden>
        <path d={seriesShape(series, 3.5)} fill={`var(--map-series-${series % 6})`} />
      </svg>
      {t('lane.memory', { memory: say(scores.peakEnd), mean: say(scores.mean) })}
    </li>
  );
}
