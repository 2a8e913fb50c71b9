import { useTranslation } from 'react-i18next';
import type { PromisePath } from '../../../core/analysis/index.ts';
import classes from './PathPanel.module.css';
import { useSaying } from './use-saying.ts';

/** The worst start and the best, as dates. */
export function Facts({ path: { worst, best, timeZone } }: { path: PromisePath }) {
  const { t } = useTranslation('findings');
  const { instant, span } = useSaying(timeZone);
  const room = (excess: number) =>
    Number.isFinite(excess)
      ? excess > 0
        ? t('path.lateThen', { span: span(excess) })
        : t('path.spare', { span: span(excess) })
      : t('path.neverDone');
  const rows = [
    [t('path.worst'), instant(worst.start)],
    [t('path.due'), instant(worst.due)],
    [t('path.finish'), instant(worst.finish)],
    [t('path.best'), `${instant(best.start)} · ${room(best.excess)}`],
  ] as const;
  return (
    <section>
      <h4 className={classes.subtitle}>{t('path.dates')}</h4>
      <dl className={classes.facts}>
        {rows.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.soft}>{t('path.zone', { zone: timeZone })}</p>
    </section>
  );
}
