import type { Service } from '../../../core/analysis/index.ts';
import { sideways } from '../../kit/index.ts';
import { useWords } from '../page/use-words.ts';
import classes from './staffing.module.css';
import { useSeconds } from './use-seconds.ts';

/** The drawings' numbers in a table. */
export function AgentsTable({ around, needed }: { around: readonly Service[]; needed: number }) {
  const { t, percent, number } = useWords();
  const seconds = useSeconds();
  const round = (share: number) => percent(Number(share.toFixed(3)));
  return (
    <details className={classes.details}>
      <summary>{t('staffing.table')}</summary>
      <div ref={sideways} className={classes.tableFrame}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('staffing.agentsHead')}</th>
              <th scope="col">{t('staffing.attained')}</th>
              <th scope="col">{t('staffing.meanWait')}</th>
              <th scope="col">{t('staffing.waiting')}</th>
              <th scope="col">{t('staffing.occupancy')}</th>
            </tr>
          </thead>
          <tbody>
            {around.map(({ agents, attained, meanWait, waiting, occupancy }) => (
              <tr key={agents} data-needed={agents === needed || undefined}>
                <th scope="row">
                  {number(agents)}
                  {agents === needed && ` ← ${t('staffing.needed')}`}
                </th>
                <td>{round(attained)}</td>
                <td>{seconds(meanWait)}</td>
                <td>{round(waiting)}</td>
                <td>{round(occupancy)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
