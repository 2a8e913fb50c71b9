import { useComputed } from '../../sync/index.ts';
import { useWords } from '../page/use-words.ts';
import type { StepColumn } from './columns.ts';
import classes from './memory.module.css';
import { AXIS, GUTTER, type Plot } from './plot.ts';

const ARC_HEIGHT = 72;
const BAR = 22;
const MOST = 5;

/** How much is at stake at each step, under how it feels there. */
export function Arc({ plot, columns }: { plot: Plot; columns: readonly StepColumn[] }) {
  const { t, decimal } = useWords();
  const arc = useComputed()?.arc;
  // Room is kept while it is being computed, so that nothing jumps.
  if (!arc) return <div className={classes.arcRoom} />;
  if (!arc.some(({ stake }) => stake !== null)) return <p className={classes.noArc}>{t('memory.noArc')}</p>;
  const stakes = new Map(arc.map(({ step, stake }) => [step, stake]));
  const known = columns.flatMap(({ id, title }) => {
    const stake = stakes.get(id) ?? null;
    return stake === null ? [] : [{ title, stake }];
  });
  const highest = known.toSorted((a, b) => b.stake - a.stake)[0];
  return (
    <figure className={classes.arc}>
      <figcaption className={classes.arcTitle}>{t('memory.arc')}</figcaption>
      <svg
        width={plot.width}
        height={ARC_HEIGHT}
        role="img"
        aria-label={t('memory.arc.said', {
          title: highest?.title ?? '',
          stake: decimal(highest?.stake ?? 0),
        })}
      >
        <line
          className={classes.zero}
          x1={AXIS}
          x2={plot.width - GUTTER}
          y1={ARC_HEIGHT - 1}
          y2={ARC_HEIGHT - 1}
        />
        {columns.map(({ id }, at) => {
          const stake = stakes.get(id) ?? null;
          if (stake === null) return null;
          const height = (stake / MOST) * (ARC_HEIGHT - 22);
          const x = AXIS + plot.column * (at + 0.5);
          return (
            <g key={id}>
              <rect
                className={classes.stakeBar}
                x={x - BAR / 2}
                y={ARC_HEIGHT - 1 - height}
                width={BAR}
                height={height}
                rx={3}
              />
              <text className={classes.stakeValue} x={x} y={ARC_HEIGHT - 7 - height}>
                {decimal(stake)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
