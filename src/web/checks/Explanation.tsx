import { useTranslation } from 'react-i18next';
import { explain, type RuleId } from '../../core/analysis/index.ts';
import { LOCALES } from '../../core/model/index.ts';
import classes from './FindingItem.module.css';

/** What a rule is about, why it matters and what helps. */
export function Explanation({ rule }: { rule: RuleId }) {
  const { t, i18n } = useTranslation('checks');
  const { name, why, how } = explain(rule, LOCALES.find((one) => one === i18n.language) ?? 'en');
  return (
    <div className={classes.box}>
      <h4>
        {name} <span className={classes.soft}>{rule}</span>
      </h4>
      <p>{why}</p>
      <p>
        <strong>{t('how')}</strong> {how}
      </p>
    </div>
  );
}
