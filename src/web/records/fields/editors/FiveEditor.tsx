import { useTranslation } from 'react-i18next';
import { mayBeMissing } from '../../form/schema-of.ts';
import type { EditorProps } from '../editor.ts';
import classes from './FiveEditor.module.css';

const STEPS = [1, 2, 3, 4, 5];

/** One to five as five bars; choosing the one that is set takes an optional value away. */
export function FiveEditor({ field, binding, id, labelId, describedBy, readOnly }: EditorProps<'five'>) {
  const { t } = useTranslation('records');
  const value = typeof binding.value === 'number' ? binding.value : 0;
  const optional = mayBeMissing(binding.schema);
  const choose = (next: number) => binding.commit(next === value && optional ? null : next);
  return (
    <div className={classes.row}>
      <div
        className={classes.five}
        role="radiogroup"
        aria-labelledby={labelId}
        aria-describedby={describedBy}
        data-readonly={readOnly || undefined}
      >
        {STEPS.map((step) => (
          <label key={step} className={classes.step} data-filled={step <= value || undefined}>
            <input
              id={step === 1 ? id : undefined}
              type="radio"
              name={id}
              value={step}
              checked={step === value}
              disabled={readOnly}
              aria-label={t('field.value', { field: t(field.label), value: step })}
              onChange={() => choose(step)}
              onClick={() => {
                if (step === value && optional) choose(step);
              }}
            />
          </label>
        ))}
      </div>
      <span className={classes.number} aria-hidden>
        {binding.mixed ? t('field.mixed') : value || t('field.none')}
      </span>
    </div>
  );
}
