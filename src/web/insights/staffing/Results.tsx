import { VisuallyHidden } from '@mantine/core';
import { CircleCheck, RefreshCw, TriangleAlert } from 'lucide-react';
import type { Simulated } from '../../../core/analysis/index.ts';
import type { Duration } from '../../../core/base/index.ts';
import { useWords } from '../page/use-words.ts';
import { agrees, CALLERS, type Outcome, type Trial } from './model.ts';
import classes from './staffing.module.css';
import { useSeconds } from './use-seconds.ts';

interface Props {
  outcome: Outcome;
  trial: Trial;
  target: Duration;
  simulation: Simulated | null;
  onAgain: () => void;
}

/** What it takes, by formula, with a simulation beside it. */
export function Results({ outcome: { service, rostered, load }, trial, target, simulation, onAgain }: Props) {
  const { t, percent, decimal, duration, number } = useWords();
  const seconds = useSeconds();
  if (!service) {
    return (
      <p className={classes.never} role="status">
        <TriangleAlert size={16} aria-hidden />
        {t('staffing.neverWhat')}
      </p>
    );
  }
  const round = (share: number) => percent(Number(share.toFixed(3)));
  const rows = [
    { name: 'attained', by: round, value: service.attained },
    { name: 'waiting', by: round, value: service.waiting },
    { name: 'meanWait', by: seconds, value: service.meanWait },
  ] as const;
  return (
    <div className={classes.results}>
      <p className={classes.answer} role="status">
        <b className={classes.count}>{t('staffing.agents', { count: service.agents })}</b>
        <span>
          {t('staffing.sentence', {
            share: percent(trial.attainment),
            time: duration(target),
            load: decimal(load),
            occupancy: round(service.occupancy),
          })}
        </span>
        {rostered !== null && (
          <span>
            {t('staffing.roster', { count: rostered, share: percent(Number(trial.shrinkage.toFixed(4))) })}
          </span>
        )}
      </p>
      <table className={classes.compare}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('staffing.figure')}</VisuallyHidden>
            </th>
            <th scope="col">{t('staffing.formula')}</th>
            <th scope="col">{t('staffing.simulation')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, by, value }) => {
            const estimate = simulation?.[name];
            const same = estimate && agrees(value, estimate);
            return (
              <tr key={name}>
                <th scope="row">{t(`staffing.${name}`)}</th>
                <td>{by(value)}</td>
                <td>
                  {estimate ? (
                    <span className={classes.estimate}>
                      {by(estimate.mean)} ± {by(estimate.halfWidth)}
                      {same ? (
                        <CircleCheck
                          size={14}
                          role="img"
                          aria-label={t('staffing.agrees')}
                          className={classes.agrees}
                        />
                      ) : (
                        <TriangleAlert
                          size={14}
                          role="img"
                          aria-label={t('staffing.differs')}
                          className={classes.differs}
                        />
                      )}
                    </span>
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.hint}>
        {t('staffing.simulated', { callers: number(CALLERS) })}{' '}
        <button type="button" className={classes.again} onClick={onAgain}>
          <RefreshCw size={12} aria-hidden />
          {t('staffing.again')}
        </button>
      </p>
    </div>
  );
}
