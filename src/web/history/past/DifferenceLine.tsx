import { useTranslation } from 'react-i18next';
import type { Difference } from '../../../core/compare/index.ts';
import { RevisedPlace, RevisedText, RevisedValue } from '../../kit/index.ts';
import classes from './past.module.css';
import { isText, sayValue } from './say-value.ts';
import { fieldLabel, placeWords } from './sentences.ts';
import { useSaying } from './use-saying.ts';

/** One difference of a record: a field's two values, a text word by word, or where it stood. */
export function DifferenceLine({ difference }: { difference: Difference }) {
  const { t } = useTranslation('history');
  const context = useSaying();
  if (difference.kind === 'moved') {
    const { from, to } = placeWords(difference, context);
    return (
      <p className={classes.line}>
        {from === to ? (
          t('compare.order')
        ) : (
          <>
            <span className={classes.label}>{t('compare.place')}</span>{' '}
            <RevisedPlace before={from} after={to} />
          </>
        )}
      </p>
    );
  }
  if (difference.kind !== 'changed') return null;
  const { table, field, before, after } = difference;
  const label = fieldLabel(difference, context);
  const [was = '', is = ''] = [before, after].map((value) => sayValue(table, field, value, context));
  return (
    <p className={classes.line}>
      <span className={classes.label}>{label}</span>{' '}
      {isText(table, field) && was && is ? (
        <RevisedText before={was} after={is} />
      ) : (
        <RevisedValue before={was} after={is} nothing={t('compare.nothing')} />
      )}
    </p>
  );
}
