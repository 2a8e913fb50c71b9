import { ArrowRight, CircleCheck, TriangleAlert } from 'lucide-react';
import type { Action } from '../../../core/model/index.ts';

import { metricName } from '../../records/index.ts';
import { useWords } from '../page/use-words.ts';
import classes from './board.module.css';

/** The numbers before and after that prove an action; a verified one without them says so. */
export function Proof({ action: { state, proof } }: { action: Action }) {
  const { t, records, decimal, number, date } = useWords();

  if (!proof) {
    return state === 'verified' ? (
      <p className={classes.unproven}>
        <TriangleAlert size={13} aria-hidden className={classes.mark} />
        {t('board.unproven')}
      </p>
    ) : null;
  }
  return (
    <p className={classes.proof}>
      <CircleCheck size={13} aria-hidden className={`${classes.mark} ${classes.proven}`} />
      <span>
        {metricName(proof.metric, records)} <b>{decimal(proof.before, 2)}</b>
        <ArrowRight size={12} role="img" aria-label={t('board.became')} className={classes.arrow} />
        <b>{decimal(proof.after, 2)}</b>
        <span className={classes.sample}>
          {t('sample', { n: number(proof.n) })} · {date(proof.at)}
        </span>
      </span>
    </p>
  );
}
