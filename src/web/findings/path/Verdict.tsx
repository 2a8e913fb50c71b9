import { useTranslation } from 'react-i18next';
import type { PromisePath } from '../../../core/analysis/index.ts';
import classes from './PathPanel.module.css';
import { type Saying, useSaying } from './use-saying.ts';

/** Whether the promise is kept at the worst start, and what the work takes against it. */
export function Verdict({ path }: { path: PromisePath }) {
  const { t } = useTranslation('findings');
  const saying = useSaying(path.timeZone);
  const { kept, worst, untried } = path;
  const needed = worst.finish - worst.start;
  const promised = worst.due - worst.start;
  const longest = Math.max(needed, promised);
  const share = (length: number) => `${Number.isFinite(longest) ? (100 * length) / longest : 100}%`;
  const said = { needed: saying.span(needed), promised: saying.span(promised) };
  return (
    <section className={classes.verdict} data-kept={kept} aria-label={t('path.verdict')}>
      <p className={classes.outcome} role="status">
        {outcome(kept, worst.excess, saying, t)}
      </p>
      {untried && (
        <p className={classes.soft}>
          {t('path.untried', { outcome: outcome(untried.kept, untried.worst.excess, saying, t) })}
        </p>
      )}
      <div className={classes.bar} role="img" aria-label={t('path.bar', said)}>
        <span className={classes.needed} style={{ width: share(needed) }} />
        <span className={classes.target} style={{ insetInlineStart: share(promised) }} />
      </div>
      <p className={classes.legend} aria-hidden>
        <span>{t('path.needed', { span: said.needed })}</span>
        <span>{t('path.promised', { span: said.promised })}</span>
      </p>
    </section>
  );
}

type T = ReturnType<typeof useTranslation<'findings'>>['t'];

function outcome(kept: boolean, excess: number, { span }: Saying, t: T): string {
  if (!Number.isFinite(excess)) return t('path.neverDone');
  if (!kept) return t('path.late', { span: span(excess) });
  return excess < -1_000 ? t('path.kept', { span: span(excess) }) : t('path.just');
}
