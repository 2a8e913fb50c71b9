import { useTranslation } from 'react-i18next';
import type { Waived } from '../../core/analysis/index.ts';
import { useWording } from '../records/index.ts';
import classes from './FindingItem.module.css';

/** Who has answered for a finding, when, and why. */
export function WaivedBy({ waived: { reason, by, at } }: { waived: Waived }) {
  const { t } = useTranslation('waivers');
  const { date } = useWording();
  return (
    <div className={classes.note}>
      {reason && <p>{t('waived.reason', { reason })}</p>}
      <p>{by ? t('waived.by', { by, date: date(at) }) : date(at)}</p>
    </div>
  );
}
