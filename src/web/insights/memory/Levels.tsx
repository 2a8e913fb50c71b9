import type { PeakEnd } from '../../../core/analysis/index.ts';
import { useWords } from '../page/use-words.ts';
import classes from './memory.module.css';
import { AXIS, GUTTER, type Plot, yOf } from './plot.ts';

const SCALE = [5, 2.5, 0, -2.5, -5] as const;
/** Labels closer than this would cover each other. */
const APART = 15;

/** The scale, and the heights of the mean and of what is remembered. */
export function Levels({ plot, memory }: { plot: Plot; memory: PeakEnd | null }) {
  const { t, signed } = useWords();
  const right = plot.width - GUTTER;
  const [mean, kept] = [memory?.mean ?? 0, memory?.peakEnd ?? 0];
  const middle = (yOf(mean) + yOf(kept)) / 2;
  const close = Math.abs(yOf(mean) - yOf(kept)) < APART;
  const aside = mean > kept ? -APART / 2 : APART / 2;
  const [meanAt, keptAt] = close ? [middle + aside, middle - aside] : [yOf(mean), yOf(kept)];
  return (
    <g aria-hidden>
      {SCALE.map((score) => (
        <g key={score}>
          <line
            className={score === 0 ? classes.zero : classes.guide}
            x1={AXIS}
            x2={right}
            y1={yOf(score)}
            y2={yOf(score)}
          />
          <text className={classes.scale} x={AXIS - 8} y={yOf(score) + 4}>
            {signed(score)}
          </text>
        </g>
      ))}
      {memory && (
        <>
          <Level name={t('memory.mean')} value={mean} at={meanAt} className={classes.mean} plot={plot} />
          <Level name={t('memory.memory')} value={kept} at={keptAt} className={classes.kept} plot={plot} />
        </>
      )}
    </g>
  );
}

interface LevelProps {
  name: string;
  value: number;
  /** Where its name stands. */
  at: number;
  className: string | undefined;
  plot: Plot;
}

function Level({ name, value, at, className, plot }: LevelProps) {
  const { signed } = useWords();
  const right = plot.width - GUTTER;
  return (
    <g className={className}>
      <line x1={AXIS} x2={right + 6} y1={yOf(value)} y2={yOf(value)} />
      <text className={classes.level} x={right + 12} y={at + 4}>
        {name} {signed(value, 2)}
      </text>
    </g>
  );
}
