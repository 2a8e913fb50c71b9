import { useTranslation } from 'react-i18next';
import { peakEndOf } from '../../../core/analysis/index.ts';
import { withMinus } from '../../../core/base/index.ts';
import { type CurvePath, type Drawing, seriesShape } from '../../../core/layout/index.ts';
import { sameItems } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import classes from '../layers/headers.module.css';

/** More would not fit beside the curves. */
const MOST = 4;

/** What is remembered of each curve, beside its mean. `top` is where the lane's name ends. */
export function FeelingScores({ lane, top }: { lane: string; top: number }) {
  const curves = useDrawing(({ plot, curves: all }) => (plot?.lane === lane ? all : NONE), sameItems);
  const personas = useDrawing((drawing) => drawing.personas, sameItems);
  if (curves.length === 0) return null;
  return (
    <ul className={classes.scores} style={{ top }}>
      {curves.slice(0, MOST).map((curve) => (
        <Score key={curve.persona} curve={curve} whose={curves.length > 1 ? nameIn(personas, curve) : null} />
      ))}
    </ul>
  );
}

const NONE: readonly CurvePath[] = [];

/** A persona that is not known yet has its id for a name, which tells nobody anything. */
const nameIn = (personas: Drawing['personas'], { persona }: CurvePath): string | null =>
  personas.find(({ id, name }) => id === persona && name !== id)?.name ?? null;

function Score({ curve: { series, points }, whose }: { curve: CurvePath; whose: string | null }) {
  const { t, i18n } = useTranslation('canvas');
  const scores = peakEndOf(points.map(({ score }) => score));
  if (!scores) return null;
  const number = new Intl.NumberFormat(i18n.language, {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const say = (value: number) => withMinus(number.format(value));
  const memory = say(scores.peakEnd);
  const both = t('lane.memory', { memory, mean: say(scores.mean) });
  return (
    <li title={whose === null ? undefined : `${whose}\n${both}`}>
      <svg width={10} height={10} viewBox="-5 -5 10 10" aria-hidden>
        <path d={seriesShape(series, 3.5)} fill={`var(--map-series-${series % 6})`} />
      </svg>
      {whose === null ? (
        both
      ) : (
        <>
          <span className={classes.whose}>{whose}</span>
          <span>{memory}</span>
        </>
      )}
    </li>
  );
}
