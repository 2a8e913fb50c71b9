import { useTranslation } from 'react-i18next';
import { FEELING_RANGE } from '../../../core/model/index.ts';
import { sameItems } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import classes from './grid.module.css';

const NONE: readonly never[] = [];

/** The curves' points at a step, in words: the curves themselves run over all cells of their lane. */
export function CellFeelings({ lane, step }: { lane: string; step: string }) {
  const { t } = useTranslation('canvas');
  const points = useDrawing(
    ({ plot, curves }) =>
      plot?.lane === lane
        ? curves.flatMap((curve) => curve.points.filter((point) => point.step === step))
        : NONE,
    sameItems,
  );
  const names = useDrawing((drawing) => drawing.personas, sameItems);
  if (points.length === 0) return null;
  return (
    <span className={classes.spoken}>
      {points
        .map(({ persona, score }) => {
          const name = names.find(({ id }) => id === persona)?.name ?? persona;
          return t('feeling.point', { name, score, max: FEELING_RANGE.max });
        })
        .join('; ')}
    </span>
  );
}
