import { OctagonX, TriangleAlert } from 'lucide-react';
import { type AnyFinding, messageOf } from '../../../core/analysis/index.ts';
import { useWords } from '../page/use-words.ts';
import classes from './authority.module.css';

/** A way that leads to nobody, in the words of the check; one that somebody answers for is quieter. */
export function DeadEnd({ finding }: { finding: AnyFinding }) {
  const { t, locale } = useWords();
  const { severity, waived } = finding;
  const Sign = severity === 'error' ? OctagonX : TriangleAlert;
  return (
    <span className={classes.deadEnd} data-severity={waived ? 'waived' : severity}>
      <Sign size={14} aria-hidden />
      <span>
        <b>{waived ? t('authority.waived', { by: waived.by }) : t('authority.deadEnd')}</b>{' '}
        {messageOf(finding, locale)}
      </span>
    </span>
  );
}
