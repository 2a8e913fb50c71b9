import { Button } from '@mantine/core';
import { TrendingUp } from 'lucide-react';
import { useWords } from '../page/use-words.ts';
import type { StepColumn } from './columns.ts';
import { type FeltPoint, liftsOf } from './curves.ts';
import classes from './memory.module.css';

interface Props {
  points: readonly FeltPoint[];
  columns: readonly StepColumn[];
  onTry: (step: string, score: number) => void;
}

/** Where an improvement would be remembered most. */
export function Lifts({ points, columns, onTry }: Props) {
  const { t, records, signed } = useWords();
  const lifts = liftsOf(points);
  if (lifts.length === 0) return null;
  return (
    <section className={classes.lifts}>
      <h3 className={classes.heading}>{t('memory.lifts')}</h3>
      <p className={classes.how}>{t('memory.lifts.what')}</p>
      <ol className={classes.liftList}>
        {lifts.map(({ point, to, gain }) => {
          const title = columns[point.column]?.title || records.t('name.untitled');
          return (
            <li key={point.step} className={classes.lift}>
              <TrendingUp size={16} aria-hidden className={classes.liftSign} />
              <span className={classes.liftWords}>
                <b>{title}</b>
                <span>
                  {t('memory.lift', {
                    from: signed(point.score, 2),
                    to: signed(to, 2),
                    gain: signed(gain, 2),
                  })}
                </span>
              </span>
              <Button
                size="xs"
                variant="default"
                aria-label={t('memory.tryStep', { title })}
                onClick={() => onTry(point.step, to)}
              >
                {t('memory.try')}
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
